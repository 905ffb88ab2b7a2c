package org.jvmbootcamp.instruments.source;

/** The reader's code does not compile; the message leads to cell and line. */
public final class CompileErrorException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An error that was found before the compiler was asked. */
  public static CompileErrorException of(String message) {
    return new CompileErrorException(message);
  }

  CompileErrorException(String message) {
    super(message);
  }
}
