package org.jvmbootcamp.kernel.spi;

import org.jspecify.annotations.Nullable;

/** A command that a cell calls with {@code %name} (a line) or {@code %%name} (the whole cell). */
public interface Magic {
  /** The name without percent signs. */
  String name();

  /** Whether it stands on one line among Java code or takes the rest of the cell. */
  Kind kind();

  /** One line for {@code %lsmagic}, then, after a blank line, usage with an example. */
  String help();

  /**
   * Runs the magic on the cell's thread. An interrupt of the cell interrupts this thread.
   *
   * @return what the cell shows as its result; null shows nothing
   * @throws MagicException for a fault of the reader's, shown as a message without a stack trace
   * @throws Exception for anything else, shown as an error of the cell
   */
  @Nullable Object run(MagicCall call, Session session) throws Exception;

  /** Where a magic can stand. */
  enum Kind {
    LINE,
    CELL
  }
}
