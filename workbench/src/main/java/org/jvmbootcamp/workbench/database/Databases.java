package org.jvmbootcamp.workbench.database;

import java.util.Objects;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.kernel.notebook.Notebook;
import org.jvmbootcamp.kernel.spi.Magic;

/** What cells call for a database. */
public final class Databases {
  private Databases() {}

  /**
   * The PostgreSQL database of this notebook's session, the same at each call; empty at the first.
   *
   * @throws Exception if PostgreSQL neither runs nor starts, with what to do
   */
  public static Database database() throws Exception {
    var database = Notebook.session().magic(Magic.Kind.LINE, DatabaseMagic.NAME, "", "");
    return (Database) Objects.requireNonNull(database);
  }
}
