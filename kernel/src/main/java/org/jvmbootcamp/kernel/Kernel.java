package org.jvmbootcamp.kernel;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.complete.EditingHelp;
import org.jvmbootcamp.kernel.display.Renderers;
import org.jvmbootcamp.kernel.errors.BackgroundErrors;
import org.jvmbootcamp.kernel.errors.CellSources;
import org.jvmbootcamp.kernel.errors.ErrorReports;
import org.jvmbootcamp.kernel.errors.JavaHelp;
import org.jvmbootcamp.kernel.eval.CellLoader;
import org.jvmbootcamp.kernel.eval.CompileException;
import org.jvmbootcamp.kernel.eval.Evaluator;
import org.jvmbootcamp.kernel.magics.IjavaOptions;
import org.jvmbootcamp.kernel.magics.MagicsExtension;
import org.jvmbootcamp.kernel.output.CellDisplay;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.ReaderInput;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.output.StandardStreams;
import org.jvmbootcamp.kernel.protocol.ConnectionInfo;
import org.jvmbootcamp.kernel.protocol.Heartbeat;
import org.jvmbootcamp.kernel.protocol.Iopub;
import org.jvmbootcamp.kernel.protocol.Json;
import org.jvmbootcamp.kernel.protocol.Message;
import org.jvmbootcamp.kernel.protocol.Router;
import org.jvmbootcamp.kernel.protocol.Stdin;
import org.jvmbootcamp.kernel.protocol.Wire;
import org.jvmbootcamp.kernel.requests.Requests;
import org.jvmbootcamp.kernel.session.CellRunner;
import org.jvmbootcamp.kernel.session.Extensions;
import org.jvmbootcamp.kernel.session.KernelSession;
import org.jvmbootcamp.kernel.session.KnownNames;
import org.jvmbootcamp.kernel.session.TimeLimit;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.stop.CellThread;
import org.jvmbootcamp.kernel.stop.ExitGuard;
import org.jvmbootcamp.kernel.stop.HeapReserve;
import org.jvmbootcamp.kernel.stop.IdleCollector;
import org.jvmbootcamp.kernel.stop.Stopper;
import org.zeromq.ZContext;

/** Puts the parts together and runs them until a front end asks for the end. */
final class Kernel {
  /** What every cell can name without an import of its own. */
  private static final List<String> IMPORTS =
      List.of(
          "import module java.base;", "import static org.jvmbootcamp.kernel.notebook.Notebook.*;");

  private static final long END_MILLIS = 800;

  private final ConnectionInfo connection;
  private final List<Path> classPath;
  private final PackageIndex index;
  private final Path directory;
  private final Path javaHome;
  private final List<String> compilerOptions;
  private final IjavaOptions ijava;
  private final Map<String, String> environment;
  private final PrintStream log;
  private final CountDownLatch end = new CountDownLatch(1);

  /**
   * A kernel.
   *
   * @param classPath what cells see at first
   * @param index of the jars on it
   * @param directory what relative paths in cells start from
   * @param ijava what is to run first, and how long a cell may run
   * @param environment variables that magics read
   * @param log where the kernel's own troubles go
   */
  Kernel(
      ConnectionInfo connection,
      List<Path> classPath,
      PackageIndex index,
      Path directory,
      Path javaHome,
      List<String> compilerOptions,
      IjavaOptions ijava,
      Map<String, String> environment,
      PrintStream log) {
    this.connection = connection;
    this.classPath = List.copyOf(classPath);
    this.index = index;
    this.directory = directory;
    this.javaHome = javaHome;
    this.compilerOptions = List.copyOf(compilerOptions);
    this.ijava = ijava;
    this.environment = Map.copyOf(environment);
    this.log = log;
  }

  /** The class path of this JVM. */
  static List<Path> classPath(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }

  /** Ends {@link #run}. */
  void shutDown() {
    end.countDown();
  }

  /** Runs until the end; the sockets are bound before anything slow is done. */
  void run() throws GeneralSecurityException, CompileException, InterruptedException {
    // What takes long goes on beside the rest: the first cell needs a warm compiler.
    List<Extension> all = new ArrayList<>();
    all.add(new MagicsExtension(environment, System.getProperties()));
    ServiceLoader.load(Extension.class).forEach(all::add);
    var extensions = new Extensions(all);
    var group = new ThreadGroup("kernel");
    var runs = new Runs();
    var loader = new CellLoader(Kernel.class.getClassLoader());
    var reserve = new HeapReserve();
    var thread = new CellThread(Thread.currentThread().getThreadGroup(), loader, runs, reserve);
    var stopper = new Stopper(thread, group, Evaluator::isCellFrame, javaHome, log);
    Runnable heapFull =
        () -> {
          reserve.releaseFirst();
          stopper.stopFull();
        };
    var threads = new KernelThreads(group, heapFull);
    Evaluator evaluator = Evaluator.start(loader, thread, classPath, index, compilerOptions);
    List<String> imports = new ArrayList<>(IMPORTS);
    imports.addAll(extensions.imports());
    evaluator.declare(imports);
    threads.startOnce("warm-up", evaluator::warmUp);

    var context = new ZContext();
    context.setThreadFactor(threads::thread);
    var wire = new Wire(connection.key(), connection.signatureScheme(), InstantSource.system());
    var shell = router(context, connection.shellPort(), wire);
    var control = router(context, connection.controlPort(), wire);
    var iopub = new Iopub(context, connection.address(connection.iopubPort()), wire);
    var stdin = new Stdin(router(context, connection.stdinPort(), wire));
    var heartbeat = new Heartbeat(context, connection.address(connection.heartbeatPort()));
    threads.start("heartbeat", heartbeat);
    Thread iopubThread = threads.start("iopub", iopub);
    Thread stdinThread = threads.start("stdin", stdin);
    var requests = new Requests(iopub, stopper, reserve, this::shutDown, heapFull, log);
    threads.start("control", requests.control(control));

    var renderers = Renderers.of(extensions.renderers(), Renderers.LIMIT, stopper::stop);
    var display = new CellDisplay(iopub, runs, renderers::render);
    var input = new ReaderInput(stdin, runs);
    var session =
        new KernelSession(
            evaluator, extensions, thread, runs, renderers, display, input, directory);
    loader.attach(session);
    new StandardStreams(iopub, runs, log).install(input);

    var sources = new CellSources();
    var errors = new ErrorReports(sources, new JavaHelp(new KnownNames(evaluator)));
    var help = new EditingHelp(evaluator::analysis, session, extensions.magicHelps(), loader);
    var runner =
        new CellRunner(
            evaluator,
            thread,
            extensions,
            help,
            session,
            display::isLatest,
            new TimeLimit(ijava.timeout(), stopper::stop));
    Thread.setDefaultUncaughtExceptionHandler(new BackgroundErrors(errors));
    ExitGuard guard = ExitGuard.install(group, thread);
    prepare(runner, runs);
    threads.start("shell", requests.shell(shell, runner, runs, sources, errors, help));
    IdleCollector.wanted(environment, runs).ifPresent(idle -> threads.start("idle", idle));
    try {
      end.await();
      iopub.end();
      iopubThread.join(END_MILLIS);
      stdinThread.interrupt();
      close(context, threads);
    } finally {
      guard.release();
    }
  }

  /** Waits until the last replies are sent; a channel that still runs a cell is not waited for. */
  private static void close(ZContext context, KernelThreads threads) throws InterruptedException {
    Thread closing = threads.thread(context.getContext()::close, "end");
    closing.start();
    closing.join(END_MILLIS);
  }

  /** Runs the reader's startup scripts; their output belongs to no cell. */
  private void prepare(CellRunner runner, Runs runs) {
    for (String script : ijava.startup()) {
      var none = Json.empty();
      var run = new CellRun(new Message(List.of(), none, none, none, none), 0);
      runs.begin(run);
      try {
        runner.run(run, script);
      } catch (Throwable e) {
        log.println("kernel: a startup script failed: " + e);
      } finally {
        runs.end();
      }
    }
  }

  private Router router(ZContext context, int port, Wire wire) {
    return new Router(context, connection.address(port), wire, log);
  }
}
