package org.jvmbootcamp.instruments.claim;

/** A claim did not hold on this machine; the message says what was claimed and measured, where. */
public final class ClaimFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClaimFailedException(String message) {
    super(message);
  }
}
