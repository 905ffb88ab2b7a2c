package org.jvmbootcamp.kernel.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.display.Renderers;
import org.jvmbootcamp.kernel.eval.Evaluator;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.ReaderInput;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.spi.Display;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;
import org.jvmbootcamp.kernel.stop.CellThread;

/** What magics can ask of the kernel. */
public final class KernelSession implements Session {
  private final Evaluator evaluator;
  private final CellThread thread;
  private final Runs runs;
  private final Renderers renderers;
  private final Display display;
  private final ReaderInput input;
  private final Path directory;
  private final Map<Class<?>, Object> states = new ConcurrentHashMap<>();

  public KernelSession(
      Evaluator evaluator,
      CellThread thread,
      Runs runs,
      Renderers renderers,
      Display display,
      ReaderInput input,
      Path directory) {
    this.evaluator = evaluator;
    this.thread = thread;
    this.runs = runs;
    this.renderers = renderers;
    this.display = display;
    this.input = input;
    this.directory = directory;
  }

  @Override
  public @Nullable Object eval(String code, int line) throws Exception {
    CellRun run = runs.running().orElseThrow(() -> new IllegalStateException("no cell runs now"));
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
