package org.jvmbootcamp.kernel.output;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jvmbootcamp.kernel.protocol.Message;
import org.jvmbootcamp.kernel.protocol.TextStream;
import tools.jackson.databind.JsonNode;

/** One run of a cell: what its output is filed under, and whether it was stopped. */
public final class CellRun {
  private final Message request;
  private final int count;
  private final TextStream stdout;
  private final TextStream stderr;
  private final List<Map<String, Object>> payloads = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;
  private volatile boolean heapFull;
  private volatile List<String> left = List.of();

  /**
   * A run.
   *
   * @param request what asked for it
   * @param count the number that the reader sees beside the cell
   */
  public CellRun(Message request, int count) {
    this.request = request;
    this.count = count;
    this.stdout = new TextStream("stdout", request.header());
    this.stderr = new TextStream("stderr", request.header());
  }

  /** What asked for this run. */
  public Message request() {
    return request;
  }

  /** What its output names as its cause. */
  public JsonNode parent() {
    return request.header();
  }

  /** The number that the reader sees beside the cell. */
  public int count() {
    return count;
  }

  /** Its standard output. */
  public TextStream stdout() {
    return stdout;
  }

  /** Its standard error. */
  public TextStream stderr() {
    return stderr;
  }

  /** What its reply carries besides its status. */
  public List<Map<String, Object>> payloads() {
    return payloads;
  }

  /** From now on its threads cannot print, and its next statements do not begin. */
  public void stop() {
    stopped = true;
  }

  /** The same, because the heap is full; allocates nothing. */
  public void stopFull() {
    heapFull = true;
    stopped = true;
  }

  /** Whether it was stopped because the heap is full. */
  public boolean heapFull() {
    return heapFull;
  }

  /** Threads of this run, by their names, could not be stopped. */
  public void leave(List<String> threads) {
    left = List.copyOf(threads);
  }

  /** What a stopped run fails with. */
  public Throwable failure() {
    if (heapFull) {
      return new OutOfMemoryError(
          "Java heap space: the kernel had no memory left to work with, so the cell was stopped");
    }
    return left.isEmpty() ? new StoppedError() : new StoppedError(left);
  }

  /** Whether it was stopped. */
  public boolean stopped() {
    return stopped;
  }
}
