package org.jvmbootcamp.kernel.notebook;

import org.jvmbootcamp.kernel.spi.Session;

/** A class loader of cells, which knows their session. */
public interface SessionHolder {
  /** The session whose cells this loader defines. */
  Session session();
}
