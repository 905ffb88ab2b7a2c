package org.jvmbootcamp.kernel.stop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wakes threads that the system has put to wait for a socket, so that they come back to Java, where
 * what is thrown in them reaches them. It sends the signal that the JDK's own channels send to a
 * thread when one of them is closed, and whose handler does nothing. Linux only.
 */
final class Waker {
  /** Where the JDK waits for sockets, and goes on when a signal comes. */
  private static final String SOCKETS = "sun.nio.ch.";

  private final NativeThreads threads;
  private final MethodHandle send;
  private final int process;
  private final int signal;
  private final Map<Long, Integer> known = new HashMap<>();

  private Waker(NativeThreads threads, MethodHandle send, int process, int signal) {
    this.threads = threads;
    this.send = send;
    this.process = process;
    this.signal = signal;
  }

  /** A waker; null, with a line in the log, where it cannot work. */
  static @Nullable Waker prepare(PrintStream log) {
    try {
      // Its initializer gives the signal its handler.
      Class.forName("sun.nio.ch.NativeThread");
      int signal = (int) function("__libc_current_sigrtmax", JAVA_INT).invokeExact() - 2;
      if (!hasHandler(signal)) {
        throw new IllegalStateException("signal " + signal + " has no handler");
      }
      return new Waker(
          new NativeThreads(),
          function("tgkill", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
          (int) ProcessHandle.current().pid(),
          signal);
    } catch (Throwable e) {
      log.println("kernel: a thread that waits for a socket cannot be stopped: " + e);
      return null;
    }
  }

  /** Wakes the thread if it waits for a socket. */
  void wake(Thread thread) {
    if (!waitsForSocket(thread)) {
      return;
    }
    try {
      if (!known.containsKey(thread.threadId())) {
        known.clear();
        known.putAll(threads.ids());
      }
      Integer id = known.get(thread.threadId());
      if (id != null) {
        // It may have ended meanwhile; nobody is harmed by that.
        int ignored = (int) send.invokeExact(process, (int) id, signal);
      }
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("thread " + thread + " cannot be woken", e);
    }
  }

  private static boolean waitsForSocket(Thread thread) {
    if (thread.isVirtual()) {
      return false;
    }
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length > 0
        && stack[0].isNativeMethod()
        && stack[0].getClassName().startsWith(SOCKETS);
  }

  /** Without a handler the signal would end the process. */
  private static boolean hasHandler(int signal) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      // A struct sigaction is smaller, and begins with its handler: 0 is the default, 1 is none.
      MemorySegment action = arena.allocate(1024, ADDRESS.byteAlignment());
      MethodHandle sigaction = function("sigaction", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
      int result = (int) sigaction.invokeExact(signal, MemorySegment.NULL, action);
      return result == 0 && action.get(ADDRESS, 0).address() > 1;
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(
      String name, MemoryLayout result, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments));
  }
}
