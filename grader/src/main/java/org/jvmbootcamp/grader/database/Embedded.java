package org.jvmbootcamp.grader.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that this process starts and that never outlives it: a shell waits at the end of a
 * pipe, which the system closes however this process ends, and then ends PostgreSQL and removes its
 * files. The shell has a session of its own where the system has {@code setsid}, so that it
 * outlives the kill of a whole process group, which is how Jupyter ends a kernel.
 */
record Embedded(Server server, Process watch) implements AutoCloseable {
  private static final String WATCH =
      """
      trap '' INT TERM HUP
      cat >/dev/null
      [ -f "$1/postmaster.pid" ] && kill -QUIT "$(head -n 1 "$1/postmaster.pid")"
      for i in 1 2 3 4 5 6 7 8 9 10; do
        rm -rf "$1" && break
        sleep 0.2
      done""";

  private static final String APART =
      """
      command -v setsid >/dev/null && exec setsid sh -c "$@"
      exec sh -c "$@\"""";

  /** Nothing that it holds is worth a disk's time, and it serves few connections. */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=off",
          "full_page_writes=off",
          "synchronous_commit=off",
          "shared_buffers=32MB",
          "max_connections=150",
          "autovacuum=off",
          "max_wal_size=128MB",
          "temp_file_limit=512MB",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=");

  /**
   * Starts it.
   *
   * @param data a folder that does not exist yet
   * @throws IOException if it does not start
   */
  static Embedded start(Path data, String password) throws IOException {
    Process watch =
        new ProcessBuilder("sh", "-c", APART, "apart", WATCH, "watch", data.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      // It logs with SLF4J, which would print to the reader that there is no logger.
      System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
      var builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setRegisterShutdownHook(false)
              .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
              .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
      for (String setting : SETTINGS) {
        String[] sides = setting.split("=", 2);
        builder.setServerConfig(sides[0], sides[1]);
      }
      int port = open(builder.start(), data, password);
      return new Embedded(new Server("127.0.0.1", port, "postgres", "postgres", password), watch);
    } catch (IOException | SQLException | RuntimeException e) {
      end(watch);
      throw new IOException("PostgreSQL did not start: " + e.getMessage(), e);
    }
  }

  /** Whoever can reach it would be its master, as it comes; from now on they need a password. */
  private static int open(EmbeddedPostgres postgres, Path data, String password)
      throws IOException, SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("ALTER USER postgres PASSWORD '" + password + "'");
      Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      statement.execute("SELECT pg_reload_conf()");
    }
    return postgres.getPort();
  }

  private static void end(Process watch) {
    try {
      watch.getOutputStream().close();
      watch.waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      watch.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end(watch);
  }
}
