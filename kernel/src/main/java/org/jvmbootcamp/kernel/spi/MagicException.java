package org.jvmbootcamp.kernel.spi;

import org.jspecify.annotations.Nullable;

/** A magic was used wrongly; the message says what is wrong, where, and how to mend it. */
public final class MagicException extends Exception {
  private static final long serialVersionUID = 1L;

  public MagicException(String message) {
    super(message);
  }

  public MagicException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
