package org.jvmbootcamp.kernel.display;

import org.jvmbootcamp.kernel.spi.MimeBundle;

/** A value that says itself how it looks in a notebook; a class in a cell can implement it too. */
public interface Rich {
  /** What to show; {@code text/plain} should be among it. */
  MimeBundle toMimeBundle();
}
