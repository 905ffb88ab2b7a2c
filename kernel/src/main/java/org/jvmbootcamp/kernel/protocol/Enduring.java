package org.jvmbootcamp.kernel.protocol;

import java.util.concurrent.locks.LockSupport;

/**
 * Work of the kernel that begins anew after it has found the heap full. Cells share the heap with
 * the kernel, so any of its threads may be the one that gets no more.
 *
 * @param work does not end while the kernel runs, and keeps its state in fields
 * @param heapFull makes room; allocates nothing
 */
public record Enduring(Runnable work, Runnable heapFull) implements Runnable {
  private static final long PAUSE_NANOS = 10_000_000;

  @Override
  public void run() {
    while (true) {
      try {
        work.run();
        return;
      } catch (Error e) {
        // An OutOfMemoryError, or what the JVM makes of one while it links code.
        makeRoom();
      }
    }
  }

  private void makeRoom() {
    try {
      heapFull.run();
    } catch (OutOfMemoryError e) {
      // Another thread's turn; the work comes here again if there is still no room.
    }
    LockSupport.parkNanos(PAUSE_NANOS);
  }
}
