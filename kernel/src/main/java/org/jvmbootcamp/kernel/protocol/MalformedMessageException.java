package org.jvmbootcamp.kernel.protocol;

/** What arrived is not a message, or its signature is wrong. */
public final class MalformedMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedMessageException(String message) {
    super(message);
  }
}
