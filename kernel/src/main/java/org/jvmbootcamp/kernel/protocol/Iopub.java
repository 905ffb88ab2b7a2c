package org.jvmbootcamp.kernel.protocol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import tools.jackson.databind.JsonNode;

/**
 * Broadcasts in order. Neighbouring pieces of printed text travel together, so that a hundred
 * thousand lines are a few messages; a writer that is far ahead of the front ends waits.
 *
 * <p>Any thread may write. A thread that is being stopped may be thrown out of any of these
 * methods, so they use monitors, which are always released, and change little.
 */
public final class Iopub implements Runnable {
  private static final int MAX_PENDING_BYTES = 8 << 20;
  private static final int MAX_TEXT_BYTES = 256 << 10;
  private static final int FIRST_READER_MILLIS = 1000;
  private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private sealed interface Item {}

  private record Event(String type, JsonNode parent, Map<String, ?> content) implements Item {}

  private record Printed(TextStream stream, ByteText text, long sinceNanos) implements Item {}

  private final ZMQ.Socket socket;
  private final Wire wire;

  /** What is being sent: sent again if the heap was full in the midst of it. */
  private @Nullable Item current;

  private final Deque<Item> queue = new ArrayDeque<>();
  private int pendingBytes;
  private boolean awaited;
  private boolean ending;
  private boolean closed;

  public Iopub(ZContext context, String address, Wire wire) {
    this.wire = wire;
    socket = context.createSocket(SocketType.XPUB);
    socket.setLinger(1000);
    socket.setHWM(0);
    socket.bind(address);
  }

  /** Broadcasts a message after everything written before. */
  public synchronized void publish(String type, JsonNode parent, Map<String, ?> content) {
    queue.add(new Event(type, parent, content));
    notifyAll();
  }

  /**
   * Broadcasts text of a stream, together with what follows it within some milliseconds.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for the front ends
   */
  public synchronized void print(TextStream stream, byte[] utf8, int offset, int length)
      throws InterruptedException {
    while (pendingBytes > MAX_PENDING_BYTES && !closed) {
      wait();
    }
    pendingBytes += length;
    if (queue.peekLast() instanceof Printed last
        && last.stream().equals(stream)
        && last.text().size() < MAX_TEXT_BYTES) {
      last.text().append(utf8, offset, length);
      if (last.text().size() < MAX_TEXT_BYTES) {
        return;
      }
    } else {
      var text = new ByteText();
      text.append(utf8, offset, length);
      queue.add(new Printed(stream, text, System.nanoTime()));
    }
    notifyAll();
  }

  /** Sends what was written so far, and ends. */
  public synchronized void end() {
    ending = true;
    notifyAll();
  }

  @Override
  public void run() {
    try {
      awaitReader();
      while (current != null || (current = next()) != null) {
        send(current);
        current = null;
      }
    } catch (ZMQException | InterruptedException e) {
      // The kernel ends.
    }
    close();
    socket.close();
  }

  /**
   * Waits for a front end to listen, but not for ever: one that connected before the socket was
   * bound tries again only after a while, and would miss what its first cell prints.
   */
  private void awaitReader() {
    if (awaited) {
      return;
    }
    awaited = true;
    socket.setReceiveTimeOut(FIRST_READER_MILLIS);
    socket.recv();
  }

  private synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** The next item; null at the end. */
  private synchronized @Nullable Item next() throws InterruptedException {
    while (true) {
      Item head = queue.peek();
      if (head == null) {
        if (ending) {
          return null;
        }
        wait();
      } else if (head instanceof Printed printed && moreMayCome(printed)) {
        long nanos = printed.sinceNanos() + BATCH_NANOS - System.nanoTime();
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1));
      } else {
        queue.remove();
        if (head instanceof Printed printed) {
          pendingBytes -= printed.text().size();
        }
        notifyAll();
        return head;
      }
    }
  }

  private boolean moreMayCome(Printed printed) {
    return queue.size() == 1
        && printed.text().size() < MAX_TEXT_BYTES
        && System.nanoTime() - printed.sinceNanos() < BATCH_NANOS;
  }

  private void send(Item item) {
    switch (item) {
      case Event event -> send(event.type(), event.parent(), event.content());
      case Printed printed -> {
        String text = printed.stream().decode(printed.text());
        if (!text.isEmpty()) {
          TextStream stream = printed.stream();
          send("stream", stream.parent(), Map.of("name", stream.name(), "text", text));
        }
      }
    }
  }

  private void send(String type, @Nullable JsonNode parent, Map<String, ?> content) {
    var identity = java.util.List.of(type.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Router.sendAll(
        socket,
        wire.encode(identity, type, parent == null ? Json.empty() : parent, Map.of(), content));
  }
}
