package org.jvmbootcamp.workbench.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Magic;

/** Brings {@code database()} and {@code %database}: a PostgreSQL database of the session's own. */
public final class DatabaseExtension implements Extension {
  private final SessionDatabase database;

  /** Made by the kernel; reads whether a PostgreSQL runs already. */
  public DatabaseExtension() {
    this(System.getenv());
  }

  DatabaseExtension(Map<String, String> environment) {
    String url = environment.getOrDefault("DATABASE_URL", "").strip();
    database = new SessionDatabase(url.isEmpty() ? Optional.empty() : Optional.of(url));
  }

  @Override
  public List<Magic> magics() {
    return List.of(new DatabaseMagic(database));
  }

  @Override
  public List<String> imports() {
    return List.of("import static org.jvmbootcamp.workbench.database.Databases.database;");
  }
}
