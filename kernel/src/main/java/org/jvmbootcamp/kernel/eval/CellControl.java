package org.jvmbootcamp.kernel.eval;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.stop.AbandonedException;
import org.jvmbootcamp.kernel.stop.CellThread;

/**
 * Runs JShell's classes in this JVM, on the cell's thread, as the compiler made them. JShell gets
 * neither values nor exceptions as text: both are kept here as they are.
 */
final class CellControl implements ExecutionControl {
  private final CellLoader loader;
  private final CellThread thread;
  private volatile Rewriting rewriting = (name, bytes) -> bytes;
  private @Nullable CellFiles files;
  private @Nullable CellRun run;
  private @Nullable Object value;
  private @Nullable Throwable thrown;
  private boolean hasRun;

  /** What happens to a class before it is defined. */
  interface Rewriting {
    byte[] rewrite(String name, byte[] bytes);
  }

  CellControl(CellLoader loader, CellThread thread) {
    this.loader = loader;
    this.thread = thread;
  }

  void rewriteWith(Rewriting rewriting) {
    this.rewriting = rewriting;
  }

  /** Other compilers than JShell's see its classes there. */
  void showTo(CellFiles files) {
    this.files = files;
  }

  /** What follows belongs to this run; null for the kernel's own declarations. */
  void begin(@Nullable CellRun run) {
    this.run = run;
    value = null;
    thrown = null;
    hasRun = false;
  }

  /** Whether code was called since it began. */
  boolean hasRun() {
    return hasRun;
  }

  /** The value of the last expression. */
  @Nullable Object takeValue() {
    Object taken = value;
    value = null;
    return taken;
  }

  /** What the last snippet threw. */
  @Nullable Throwable takeThrown() {
    Throwable taken = thrown;
    thrown = null;
    return taken;
  }

  @Override
  public void load(ClassBytecodes[] classes) {
    // All of them first: to rewrite one, the others have to be found.
    for (ClassBytecodes each : classes) {
      loader.add(each.name(), each.bytecodes());
      if (files != null) {
        files.show(each.name(), each.bytecodes());
      }
    }
    for (ClassBytecodes each : classes) {
      loader.add(each.name(), rewriting.rewrite(each.name(), each.bytecodes()));
    }
  }

  @Override
  public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
    throw new NotImplementedException("classes are replaced, not redefined");
  }

  @Override
  public String invoke(String className, String methodName) throws RunException {
    hasRun = true;
    Method method;
    try {
      method = loader.loadClass(className).getDeclaredMethod(methodName);
      method.setAccessible(true);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw fail(e);
    }
    try {
      CellRun run = this.run;
      value = run == null ? method.invoke(null) : thread.call(run, () -> method.invoke(null));
      return "";
    } catch (InvocationTargetException e) {
      throw fail(e.getCause() == null ? e : e.getCause());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof InvocationTargetException target && target.getCause() != null) {
        cause = target.getCause();
      }
      throw fail(cause == null ? e : cause);
    } catch (AbandonedException | InterruptedException | ReflectiveOperationException e) {
      throw fail(e);
    }
  }

  private RunException fail(Throwable cause) {
    if (cause instanceof SPIResolutionException unresolved) {
      return new ResolutionException(unresolved.id(), new StackTraceElement[0]);
    }
    thrown = cause;
    return new UserException("", cause.getClass().getName(), new StackTraceElement[0]);
  }

  @Override
  public String varValue(String className, String varName) {
    return "";
  }

  @Override
  public void addToClasspath(String path) {
    for (String entry : path.split(java.io.File.pathSeparator, -1)) {
      loader.add(Path.of(entry));
    }
  }

  @Override
  public void stop() {
    // The stopper stops cells; JShell is not asked to.
  }

  @Override
  public Object extensionCommand(String command, Object arg) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void close() {
    // Nothing of its own is open.
  }
}
