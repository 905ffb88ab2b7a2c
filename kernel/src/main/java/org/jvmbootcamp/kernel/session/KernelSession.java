package org.jvmbootcamp.kernel.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.cell.CellParser;
import org.jvmbootcamp.kernel.cell.Part;
import org.jvmbootcamp.kernel.display.Renderers;
import org.jvmbootcamp.kernel.eval.Evaluator;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.ReaderInput;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.spi.Display;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Renderer;
import org.jvmbootcamp.kernel.spi.Session;
import org.jvmbootcamp.kernel.stop.CellThread;

/** What magics can ask of the kernel. */
public final class KernelSession implements Session {
  private final Evaluator evaluator;
  private final Extensions extensions;
  private final CellThread thread;
  private final Runs runs;
  private final Renderers renderers;
  private final Display display;
  private final ReaderInput input;
  private final Path directory;
  private final Map<Class<?>, Object> states = new ConcurrentHashMap<>();

  public KernelSession(
      Evaluator evaluator,
      Extensions extensions,
      CellThread thread,
      Runs runs,
      Renderers renderers,
      Display display,
      ReaderInput input,
      Path directory) {
    this.evaluator = evaluator;
    this.extensions = extensions;
    this.thread = thread;
    this.runs = runs;
    this.renderers = renderers;
    this.display = display;
    this.input = input;
    this.directory = directory;
  }

  @Override
  public @Nullable Object eval(String code, int line) throws Exception {
    Object value = null;
    for (Part part : CellParser.parse(code)) {
      value =
          switch (part) {
            case Part.Java java -> java(java.code(), line + java.line() - 1);
            case Part.LineMagic(String name, String argument, int at) ->
                call(Magic.Kind.LINE, name, argument, "", line + at - 1);
            case Part.CellMagic(String name, String argument, String body, int at) ->
                call(Magic.Kind.CELL, name, argument, body, line + at - 1);
          };
    }
    return value;
  }

  private @Nullable Object java(String code, int line) throws Exception {
    CellRun run = run();
    return thread.protect(
        () -> {
          try {
            return evaluator.eval(run, code, line).orNull();
          } catch (Exception | Error e) {
            throw e;
          } catch (Throwable e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public @Nullable Object magic(Magic.Kind kind, String name, String argument, String body)
      throws Exception {
    return call(kind, name, argument, body, 1);
  }

  private @Nullable Object call(
      Magic.Kind kind, String name, String argument, String body, int line) throws Exception {
    var call = new MagicCall(name, argument, body, run().count(), line);
    return extensions.magic(name, kind).run(call, this);
  }

  private CellRun run() {
    return runs.running().orElseThrow(() -> new IllegalStateException("no cell runs now"));
  }

  @Override
  public Optional<Object> variable(String name) {
    return evaluator.variable(name);
  }

  @Override
  public List<Declaration> declarations() {
    return evaluator.declarations();
  }

  @Override
  public Display display() {
    return display;
  }

  @Override
  public MimeBundle render(@Nullable Object value) {
    return renderers.render(value);
  }

  @Override
  public MimeBundle render(@Nullable Object value, List<String> mimeTypes) {
    return renderers.render(value, mimeTypes);
  }

  @Override
  public void addRenderer(Renderer<?> renderer) {
    renderers.add(renderer);
  }

  @Override
  public String input(String prompt) {
    try {
      return input.ask(prompt, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the cell was stopped while it waited for input", e);
    }
  }

  @Override
  public List<Path> classPath() {
    return evaluator.classPath();
  }

  @Override
  public void addToClassPath(Path entry) {
    evaluator.addToClassPath(entry);
  }

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public <T> T state(Class<T> type, Supplier<T> maker) {
    return type.cast(states.computeIfAbsent(type, t -> maker.get()));
  }
}
