package org.jvmbootcamp.kernel.spi;

/**
 * Shows values of a type in a notebook.
 *
 * @param <T> the type, or a supertype or interface, of the values it shows
 */
public interface Renderer<T> {
  Class<T> type();

  /** Must not change the value, nor use up a stream or iterator that the reader holds. */
  MimeBundle render(T value);
}
