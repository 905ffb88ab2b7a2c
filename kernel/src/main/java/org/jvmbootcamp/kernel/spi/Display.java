package org.jvmbootcamp.kernel.spi;

import org.jspecify.annotations.Nullable;

/** Shows things in the output of the cell that runs now. Safe to call from any thread. */
public interface Display {
  /**
   * Shows a value: a {@link MimeBundle} as it is, everything else through its renderer.
   *
   * @return an id for {@link #update}
   */
  String show(@Nullable Object value);

  /** Replaces what {@link #show} showed under this id, wherever it stands. */
  void update(String id, @Nullable Object value);

  /**
   * Clears the cell's output.
   *
   * @param wait true to clear only when the next output comes, which avoids flicker
   */
  void clear(boolean wait);
}
