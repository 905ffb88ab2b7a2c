package org.jvmbootcamp.kernel.stop;

import org.jspecify.annotations.Nullable;

/**
 * Heap that cells cannot fill: given back when one runs out of memory, so that the kernel can say
 * so and compile the cell that frees what is held. Any thread may give it back; the one that
 * answers requests takes it.
 */
public final class HeapReserve {
  private static final int CHUNKS = 64;
  private static final int CHUNK_BYTES = 1 << 18;

  private volatile byte @Nullable [][] held;

  /** Takes the reserve if there is room for it. */
  public void hold() {
    if (held != null) {
      return;
    }
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    if (runtime.maxMemory() - used < 4L * CHUNKS * CHUNK_BYTES) {
      return;
    }
    try {
      held = new byte[CHUNKS][CHUNK_BYTES];
    } catch (OutOfMemoryError e) {
      held = null;
    }
  }

  /** Gives it back; allocates nothing. */
  public void release() {
    held = null;
  }
}
