package org.jvmbootcamp.workbench.database;

import java.io.IOException;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** Gives the session's database; what {@code database()} calls. */
final class DatabaseMagic implements Magic {
  static final String NAME = "database";

  private final SessionDatabase database;

  DatabaseMagic(SessionDatabase database) {
    this.database = database;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String help() {
    return """
        A PostgreSQL database of this notebook's own, empty at first. It ends with the kernel.

        %database
        database().url()

        DATABASE_URL names a PostgreSQL that runs already; without it one is started.""";
  }

  @Override
  public Database run(MagicCall call, Session session) throws MagicException {
    try {
      return database.get();
    } catch (IOException | IllegalArgumentException e) {
      throw new MagicException(
          e.getMessage() + "\n`./bootcamp doctor` says what PostgreSQL needs on this machine.");
    }
  }
}
