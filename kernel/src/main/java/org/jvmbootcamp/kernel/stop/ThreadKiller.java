package org.jvmbootcamp.kernel.stop;

import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Throws an error in a running thread, wherever it is. Java itself no longer offers this; JVMTI's
 * {@code StopThread} does. Works on the {@link Hand} thread only.
 */
final class ThreadKiller {
  private static final int CAN_SIGNAL_THREAD = 10;
  private static final int CAN_SUSPEND = 20;
  private static final int CAN_SUPPORT_VIRTUAL_THREADS = 44;

  private final NativeCalls calls;
  private final Hand hand;
  private final MemorySegment handReference;
  private final MemorySegment subjectField;
  private boolean virtualThreads;

  private ThreadKiller(
      NativeCalls calls, Hand hand, MemorySegment handReference, MemorySegment subjectField) {
    this.calls = calls;
    this.hand = hand;
    this.handReference = handReference;
    this.subjectField = subjectField;
  }

  /** A thread whose field lets native code find a Java object. */
  static class Hand extends Thread {
    @Nullable Object subject;

    Hand(ThreadGroup group, Runnable work, String name) {
      super(group, work, name);
      setDaemon(true);
    }
  }

  /**
   * Prepares on the hand itself; null, with a line in the log, where this JVM does not allow it.
   */
  static @Nullable ThreadKiller prepare(Path javaHome, PrintStream log) {
    try {
      var hand = (Hand) Thread.currentThread();
      var calls = new NativeCalls(javaHome);
      calls.addCapabilities(CAN_SIGNAL_THREAD);
      MemorySegment reference = calls.currentThread();
      MemorySegment field = calls.field(calls.classOf(reference), "subject", "Ljava/lang/Object;");
      var killer = new ThreadKiller(calls, hand, reference, field);
      killer.rehearse();
      return killer;
    } catch (Throwable e) {
      log.println("kernel: cells are stopped by interrupts only: " + e);
      return null;
    }
  }

  /** Throws the error in the thread; false if the JVM refuses. */
  boolean kill(Thread thread, Throwable error) {
    try {
      MemorySegment target = reference(thread);
      MemorySegment thrown = reference(error);
      try {
        return thread.isVirtual() ? killVirtual(target, thrown) : calls.stop(target, thrown) == 0;
      } finally {
        calls.delete(target);
        calls.delete(thrown);
      }
    } catch (Throwable e) {
      return false;
    }
  }

  private boolean killVirtual(MemorySegment target, MemorySegment thrown) throws Throwable {
    if (!virtualThreads) {
      // Only now: it makes every mount of a virtual thread a little slower.
      calls.addCapabilities(CAN_SUSPEND, CAN_SUPPORT_VIRTUAL_THREADS);
      virtualThreads = true;
    }
    if (calls.suspend(target) != 0) {
      return false;
    }
    try {
      return calls.stop(target, thrown) == 0;
    } finally {
      int ignored = calls.resume(target);
    }
  }

  private MemorySegment reference(Object object) throws Throwable {
    hand.subject = object;
    try {
      return calls.read(handReference, subjectField);
    } finally {
      hand.subject = null;
    }
  }

  /** Links everything that a stop needs, so that it does not have to be done under pressure. */
  private void rehearse() throws Throwable {
    for (int i = 0; i < 3; i++) {
      calls.delete(reference(this));
    }
  }
}
