package org.jvmbootcamp.kernel.requests;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jvmbootcamp.kernel.protocol.Iopub;
import org.jvmbootcamp.kernel.protocol.Message;
import org.jvmbootcamp.kernel.protocol.Router;
import org.zeromq.ZMQException;

/** Takes requests from one socket, one after the other, and answers them. */
public final class Channel implements Runnable {
  private final Router router;
  private final Iopub iopub;
  private final Map<String, Handler> handlers;
  private final PrintStream log;

  Channel(Router router, Iopub iopub, Map<String, Handler> handlers, PrintStream log) {
    this.router = router;
    this.iopub = iopub;
    this.handlers = Map.copyOf(handlers);
    this.log = log;
  }

  @Override
  public void run() {
    try {
      while (true) {
        handle(router.receive());
      }
    } catch (ZMQException | InterruptedException e) {
      // The kernel ends.
    }
  }

  private static boolean isAborting(Map<String, Object> reply) {
    return Boolean.TRUE.equals(reply.get(ExecuteHandler.ABORT_QUEUE));
  }

  /** What has arrived and waits. */
  private List<Message> queued() {
    List<Message> queued = new ArrayList<>();
    for (Message next = router.poll(); next != null; next = router.poll()) {
      queued.add(next);
    }
    return queued;
  }

  /** After an error, cells that were sent before it are not run. */
  private void abort(List<Message> queued) throws InterruptedException {
    for (Message next : queued) {
      if (next.type().equals("execute_request")) {
        status(next, "busy");
        router.reply(next, "execute_reply", Map.of("status", "aborted"));
        status(next, "idle");
      } else {
        handle(next);
      }
    }
  }

  private void handle(Message request) throws InterruptedException {
    status(request, "busy");
    List<Message> aborted = List.of();
    try {
      Handler handler = handlers.get(request.type());
      if (handler == null) {
        log.println("kernel: a request of unknown type: " + request.type());
        return;
      }
      Map<String, Object> reply = answer(handler, request);
      if (isAborting(reply)) {
        // What comes after the reply was sent by someone who knows of the error.
        aborted = queued();
      }
      if (!reply.isEmpty()) {
        Map<String, Object> content = new LinkedHashMap<>(reply);
        content.remove(ExecuteHandler.ABORT_QUEUE);
        router.reply(request, request.type().replace("_request", "_reply"), content);
      }
    } finally {
      status(request, "idle");
    }
    abort(aborted);
  }

  private Map<String, Object> answer(Handler handler, Message request) throws InterruptedException {
    try {
      return handler.answer(request);
    } catch (RuntimeException | Error e) {
      // A fault of the kernel's own must not end it; the front end is told and so is the log.
      e.printStackTrace(log);
      return Map.of(
          "status", "error",
          "ename", e.getClass().getSimpleName(),
          "evalue", String.valueOf(e.getMessage()),
          "traceback", List.of("the kernel failed: " + e));
    }
  }

  private void status(Message request, String state) {
    iopub.publish("status", request.header(), Map.of("execution_state", state));
  }
}
