package org.jvmbootcamp.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.grader.database.Postgres;

/** The PostgreSQL of a grader, opened when it is first needed. Safe to use from several threads. */
final class Databases implements AutoCloseable {
  private final Optional<String> url;
  private final Path folder;
  private final boolean walled;
  private @Nullable Postgres postgres;

  Databases(Optional<String> url, Path folder, boolean walled) {
    this.url = url;
    this.folder = folder;
    this.walled = walled;
  }

  /** The folder that a JVM behind walls must see, made so that it exists when the JVM starts. */
  Optional<Path> way() {
    try {
      return walled
          ? Optional.of(Files.createDirectories(folder.resolve("way")))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder in " + folder, e);
    }
  }

  /** A database for one run. */
  synchronized Postgres.Lease lease() throws IOException {
    Postgres open = postgres;
    if (open == null) {
      open = Postgres.open(url, folder, walled);
      postgres = open;
    }
    return open.lease();
  }

  @Override
  public synchronized void close() {
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }
}
