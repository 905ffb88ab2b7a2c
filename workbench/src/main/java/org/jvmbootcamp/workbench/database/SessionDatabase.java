package org.jvmbootcamp.workbench.database;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.grader.database.Postgres;
import org.jvmbootcamp.grader.jvm.Scratch;

/**
 * The database of one session, made at the first call. An embedded PostgreSQL ends with this
 * process, however that ends. Safe to use from several threads.
 */
final class SessionDatabase {
  private final Optional<String> url;
  private @Nullable Database database;

  SessionDatabase(Optional<String> url) {
    this.url = url;
  }

  synchronized Database get() throws IOException {
    Database made = database;
    if (made == null) {
      Postgres postgres = Postgres.open(url, Scratch.temporary().folder(), false);
      made = Database.at(postgres.lease().link().url());
      database = made;
    }
    return made;
  }
}
