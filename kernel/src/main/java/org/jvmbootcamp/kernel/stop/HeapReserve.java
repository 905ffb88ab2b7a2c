package org.jvmbootcamp.kernel.stop;

import org.jspecify.annotations.Nullable;

/**
 * Heap that cells cannot fill: given back when one runs out of memory, so that the kernel can say
 * so and compile the cell that frees what is held. Any thread may give it back; the one that
 * answers requests takes it.
 */
public final class HeapReserve {
  private static final int CHUNKS = 32;
  private static final int FIRST_CHUNKS = 8;
  private static final int CHUNK_BYTES = 1 << 18;
  private static final int MAX_CAUSES = 20;

  private volatile byte @Nullable [][] first;
  private volatile byte @Nullable [][] held;
  private volatile boolean released;

  /** Whether this is, or was caused by, a full heap. Allocates nothing. */
  public static boolean isFull(Throwable thrown) {
    Throwable each = thrown;
    for (int i = 0; i < MAX_CAUSES && each != null; i++) {
      if (each instanceof OutOfMemoryError) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }

  /** Takes the reserve if there is room for it, or as much of it as there is room for. */
  public void hold() {
    if (held != null && first != null) {
      return;
    }
    if (released && room() < enoughFor(CHUNKS + FIRST_CHUNKS)) {
      // What filled the heap may be garbage by now, which would still count as used.
      System.gc();
    }
    try {
      if (first == null && room() >= enoughFor(FIRST_CHUNKS)) {
        first = new byte[FIRST_CHUNKS][CHUNK_BYTES];
      }
      if (held == null && room() >= enoughFor(CHUNKS)) {
        held = new byte[CHUNKS][CHUNK_BYTES];
        released = false;
      }
    } catch (OutOfMemoryError e) {
      release();
    }
  }

  /** Whether the heap is nearly full. */
  public boolean isTight() {
    return room() < enoughFor(CHUNKS);
  }

  private static long enoughFor(int chunks) {
    return 8L * chunks * CHUNK_BYTES;
  }

  private static long room() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }

  /** Gives it back; allocates nothing. */
  public void release() {
    released = true;
    first = null;
    held = null;
  }

  /** Gives back what it takes to stop a cell while it may still fill the rest. */
  public void releaseFirst() {
    released = true;
    first = null;
  }
}
