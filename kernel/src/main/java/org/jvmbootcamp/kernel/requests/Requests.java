package org.jvmbootcamp.kernel.requests;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.jvmbootcamp.kernel.complete.EditingHelp;
import org.jvmbootcamp.kernel.errors.CellSources;
import org.jvmbootcamp.kernel.errors.ErrorReports;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.protocol.Iopub;
import org.jvmbootcamp.kernel.protocol.Message;
import org.jvmbootcamp.kernel.protocol.Router;
import org.jvmbootcamp.kernel.session.CellRunner;
import org.jvmbootcamp.kernel.stop.HeapReserve;
import org.jvmbootcamp.kernel.stop.Stopper;

/** Which requests are answered on which channel. */
public final class Requests {
  private final Iopub iopub;
  private final PrintStream log;
  private final Handler info = new KernelInfo();
  private final Stopper stopper;
  private final HeapReserve reserve;
  private final Runnable shutdown;
  private final Runnable heapFull;

  /**
   * The requests of a kernel.
   *
   * @param reserve taken before each cell
   * @param shutdown ends the kernel; returns at once
   * @param heapFull makes room in a full heap
   */
  public Requests(
      Iopub iopub,
      Stopper stopper,
      HeapReserve reserve,
      Runnable shutdown,
      Runnable heapFull,
      PrintStream log) {
    this.iopub = iopub;
    this.stopper = stopper;
    this.reserve = reserve;
    this.shutdown = shutdown;
    this.heapFull = heapFull;
    this.log = log;
  }

  /** The channel that runs cells. */
  public Channel shell(
      Router router,
      CellRunner runner,
      Runs runs,
      CellSources sources,
      ErrorReports errors,
      EditingHelp help) {
    var history = new History();
    Map<String, Handler> handlers = new HashMap<>(common());
    handlers.put(
        "execute_request",
        new ExecuteHandler(runner, runs, stopper, iopub, sources, errors, history, reserve));
    handlers.put("history_request", history);
    handlers.put("complete_request", new CompleteHandler(help));
    handlers.put("inspect_request", new InspectHandler(help));
    handlers.put("is_complete_request", new IsCompleteHandler(help));
    handlers.put("comm_info_request", request -> Map.of("status", "ok", "comms", Map.of()));
    handlers.put("comm_open", this::refuseComm);
    handlers.put("comm_msg", request -> Map.of());
    handlers.put("comm_close", request -> Map.of());
    return new Channel(router, iopub, handlers, shutdown, heapFull, log);
  }

  /** The channel that is heard while a cell runs. */
  public Channel control(Router router) {
    return new Channel(router, iopub, common(), shutdown, heapFull, log);
  }

  private Map<String, Handler> common() {
    return Map.of(
        "kernel_info_request", info,
        "interrupt_request", this::interrupt,
        "shutdown_request", this::shutDown);
  }

  private Map<String, Object> interrupt(Message request) {
    stopper.stop();
    return Map.of("status", "ok");
  }

  private Map<String, Object> shutDown(Message request) {
    boolean restart = request.content().path("restart").asBoolean(false);
    Map<String, Object> reply = Map.of("status", "ok", "restart", restart);
    // Other clients of this kernel want to know it too.
    iopub.publish("shutdown_reply", request.header(), reply);
    return reply;
  }

  /** No target is known: the front end is told that its comm is closed. */
  private Map<String, Object> refuseComm(Message request) {
    iopub.publish(
        "comm_close",
        request.header(),
        Map.of("comm_id", request.content().path("comm_id").asString(""), "data", Map.of()));
    return Map.of();
  }
}
