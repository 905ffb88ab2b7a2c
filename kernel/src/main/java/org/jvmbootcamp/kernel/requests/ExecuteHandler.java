package org.jvmbootcamp.kernel.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.errors.CellSources;
import org.jvmbootcamp.kernel.errors.ErrorReport;
import org.jvmbootcamp.kernel.errors.ErrorReports;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.protocol.Iopub;
import org.jvmbootcamp.kernel.protocol.Message;
import org.jvmbootcamp.kernel.session.CellRunner;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.stop.AbandonedException;
import org.jvmbootcamp.kernel.stop.HeapReserve;
import org.jvmbootcamp.kernel.stop.Stopper;
import tools.jackson.databind.JsonNode;

/** Runs cells. */
final class ExecuteHandler implements Handler {
  /** In a reply's content: cells that wait are not to be run. Never sent. */
  static final String ABORT_QUEUE = "abort_queue";

  private static final int REPORT_TRIES = 100;
  private static final long REPORT_PAUSE_MILLIS = 20;

  private final CellRunner runner;
  private final Runs runs;
  private final Stopper stopper;
  private final Iopub iopub;
  private final CellSources sources;
  private final ErrorReports errors;
  private final History history;
  private final HeapReserve reserve;
  private int count;

  ExecuteHandler(
      CellRunner runner,
      Runs runs,
      Stopper stopper,
      Iopub iopub,
      CellSources sources,
      ErrorReports errors,
      History history,
      HeapReserve reserve) {
    this.runner = runner;
    this.runs = runs;
    this.stopper = stopper;
    this.iopub = iopub;
    this.sources = sources;
    this.errors = errors;
    this.history = history;
    this.reserve = reserve;
  }

  @Override
  public Map<String, Object> answer(Message request) throws InterruptedException {
    JsonNode content = request.content();
    String code = content.path("code").asString("");
    boolean silent = content.path("silent").asBoolean(false);
    boolean store = !silent && content.path("store_history").asBoolean(true);
    if (store) {
      count++;
    }
    if (!silent) {
      iopub.publish(
          "execute_input", request.header(), Map.of("code", code, "execution_count", count));
    }
    var run = new CellRun(request, count);
    reserve.hold();
    sources.put(count, code);
    MimeBundle result = null;
    Throwable failure = null;
    runs.begin(run);
    stopper.begin(run);
    Map<String, Object> expressions = Map.of();
    try {
      result = runner.run(run, code);
      expressions = expressions(run, content.path("user_expressions"));
    } catch (Throwable e) {
      failure = e;
      if (HeapReserve.isFull(e)) {
        stopWhatFillsTheHeap();
      }
    } finally {
      stopper.end();
      runs.end();
      if (failure != null && HeapReserve.isFull(failure)) {
        reserve.release();
      }
    }
    if (run.stopped()
        && !(failure instanceof AbandonedException)
        && !(failure != null && HeapReserve.isFull(failure))) {
      failure = run.failure();
    }
    if (store) {
      history.add(count, code, result == null ? "" : text(result));
    }
    return failure == null
        ? succeeded(run, silent ? null : result, expressions)
        : failed(run, failure, silent, content.path("stop_on_error").asBoolean(true));
  }

  @Override
  public void answered() {
    runner.prepare();
  }

  /** Other threads of the cell would only fill the room that is to be made. */
  private void stopWhatFillsTheHeap() {
    reserve.releaseFirst();
    if (reserve.isTight()) {
      stopper.stopFull();
    }
  }

  private Map<String, Object> succeeded(
      CellRun run, @Nullable MimeBundle result, Map<String, Object> expressions) {
    if (result != null) {
      iopub.publish(
          "execute_result",
          run.parent(),
          Map.of(
              "execution_count", run.count(),
              "data", result.data(),
              "metadata", result.metadata()));
    }
    return Map.of(
        "status",
        "ok",
        "execution_count",
        run.count(),
        "payload",
        List.copyOf(run.payloads()),
        "user_expressions",
        expressions);
  }

  private Map<String, Object> failed(
      CellRun run, Throwable failure, boolean silent, boolean stopOnError)
      throws InterruptedException {
    ErrorReport report = report(failure);
    if (!silent) {
      iopub.publish("error", run.parent(), report.content());
    }
    Map<String, Object> reply = new LinkedHashMap<>(report.content());
    reply.put("status", "error");
    reply.put("execution_count", run.count());
    reply.put("payload", List.of());
    reply.put("user_expressions", Map.of());
    reply.put(ABORT_QUEUE, stopOnError && !silent);
    return reply;
  }

  private ErrorReport report(Throwable failure) throws InterruptedException {
    for (int i = 0; i < REPORT_TRIES; i++) {
      try {
        return errors.report(failure);
      } catch (OutOfMemoryError e) {
        // Threads of the cell may fill the heap for a while yet.
        reserve.release();
        Thread.sleep(REPORT_PAUSE_MILLIS);
      }
    }
    return errors.report(failure);
  }

  private Map<String, Object> expressions(CellRun run, JsonNode wanted) {
    Map<String, Object> results = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : wanted.properties()) {
      results.put(each.getKey(), expression(run, each.getValue().asString("")));
    }
    return results;
  }

  private Map<String, Object> expression(CellRun run, String code) {
    try {
      MimeBundle value = runner.run(run, code);
      MimeBundle shown = value == null ? MimeBundle.text("") : value;
      return Map.of("status", "ok", "data", shown.data(), "metadata", shown.metadata());
    } catch (Throwable e) {
      Map<String, Object> result = new LinkedHashMap<>(errors.report(e).content());
      result.put("status", "error");
      return result;
    }
  }

  private static String text(MimeBundle result) {
    return String.valueOf(result.data().getOrDefault("text/plain", ""));
  }
}
