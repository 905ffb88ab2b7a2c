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
  private static final long HEAP_FULL_MILLIS = 10;

  /** Made beforehand, for when nothing can be made. */
  private static final Map<String, Object> HEAP_FULL =
      Map.of(
          "status", "error",
          "ename", "OutOfMemoryError",
          "evalue", "Java heap space",
          "traceback", List.of("OutOfMemoryError: Java heap space"));

  /** What a request goes through, in this order. */
  private enum Step {
    BUSY,
    ANSWER,
    REPLY,
    IDLE,
    AFTER,
    DONE
  }

  private final Router router;
  private final Iopub iopub;
  private final Map<String, Handler> handlers;
  private final Runnable shutdown;
  private final Runnable heapFull;
  private final PrintStream log;

  /**
   * A channel.
   *
   * @param shutdown called when a front end has asked for the end and has its answer
   * @param heapFull makes room; allocates nothing before it did
   */
  Channel(
      Router router,
      Iopub iopub,
      Map<String, Handler> handlers,
      Runnable shutdown,
      Runnable heapFull,
      PrintStream log) {
    this.router = router;
    this.iopub = iopub;
    this.handlers = Map.copyOf(handlers);
    this.shutdown = shutdown;
    this.heapFull = heapFull;
    this.log = log;
  }

  @Override
  public void run() {
    try {
      while (true) {
        Message request = router.receive();
        handle(request);
        if (request.type().equals("shutdown_request")) {
          break;
        }
      }
    } catch (ZMQException | InterruptedException e) {
      // The kernel ends.
    }
    router.close();
    shutdown.run();
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
    var exchange = new Exchange(request);
    exchange.run();
    abort(exchange.aborted);
  }

  /** A request and its answer, step by step, so that a full heap delays a step but loses none. */
  private final class Exchange {
    private final Message request;
    private Map<String, Object> reply = HEAP_FULL;
    private List<Message> aborted = List.of();
    private Step step = Step.BUSY;

    Exchange(Message request) {
      this.request = request;
    }

    void run() throws InterruptedException {
      while (step != Step.DONE) {
        try {
          step = take();
        } catch (Error e) {
          // A full heap, or what the JVM makes of one.
          heapFull.run();
          Thread.sleep(HEAP_FULL_MILLIS);
        }
      }
    }

    private Step take() throws InterruptedException {
      return switch (step) {
        case BUSY -> {
          status(request, "busy");
          yield Step.ANSWER;
        }
        case ANSWER -> {
          // Whatever becomes of it, a cell is not run twice.
          step = Step.REPLY;
          reply = answer(request);
          if (isAborting(reply)) {
            // What comes after the reply was sent by someone who knows of the error.
            aborted = queued();
          }
          yield Step.REPLY;
        }
        case REPLY -> {
          send(request, reply);
          yield Step.IDLE;
        }
        case IDLE -> {
          status(request, "idle");
          yield Step.AFTER;
        }
        case AFTER, DONE -> {
          Handler handler = handlers.get(request.type());
          if (handler != null) {
            handler.answered();
          }
          yield Step.DONE;
        }
      };
    }
  }

  private void send(Message request, Map<String, Object> reply) {
    if (!reply.isEmpty()) {
      Map<String, Object> content = new LinkedHashMap<>(reply);
      content.remove(ExecuteHandler.ABORT_QUEUE);
      router.reply(request, request.type().replace("_request", "_reply"), content);
    }
  }

  private Map<String, Object> answer(Message request) throws InterruptedException {
    Handler handler = handlers.get(request.type());
    if (handler == null) {
      log.println("kernel: a request of unknown type: " + request.type());
      return Map.of();
    }
    return answer(handler, request);
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
