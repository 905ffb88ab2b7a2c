package org.jvmbootcamp.grader.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.grader.wire.Link;

@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresIT {
  private Path folder;
  private Postgres postgres;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    postgres = Postgres.open(Optional.empty(), folder.resolve("one"), false);
  }

  @AfterAll
  void stop() {
    postgres.close();
  }

  @Test
  void givesEachRunADatabaseThatOthersCannotOpen() throws Exception {
    try (var one = postgres.lease();
        var two = postgres.lease();
        Connection connection = DriverManager.getConnection(one.link().url());
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t AS SELECT 1 AS x");
      var stranger =
          new Link(
              two.link().host(),
              two.link().port(),
              "",
              one.link().database(),
              two.link().user(),
              two.link().password());
      assertThatThrownBy(() -> DriverManager.getConnection(stranger.url()))
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  void givesNoRunPowerOverTheMachine() throws Exception {
    try (var lease = postgres.lease();
        Connection connection = DriverManager.getConnection(lease.link().url());
        var statement = connection.createStatement()) {
      for (String sql :
          new String[] {
            "COPY (SELECT 1) TO PROGRAM 'touch /tmp/out'",
            "SELECT pg_read_file('/etc/passwd')",
            "CREATE ROLE other",
            "CREATE DATABASE other",
            "ALTER SYSTEM SET shared_buffers = '1GB'"
          }) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("ermission");
      }
    }
    String url = postgres.lease().link().url().replaceFirst("/bootcamp_run.*", "/postgres");
    for (String login : new String[] {"?user=postgres", "?user=postgres&password=postgres"}) {
      assertThatThrownBy(() -> DriverManager.getConnection(url + login))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void removesTheDatabaseOfARunEvenIfItIsInUse() throws Exception {
    var lease = postgres.lease();
    String url = lease.link().url();
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("SELECT 1");
      lease.close();
      assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
    }
    assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
  }

  @Test
  void usesAPostgresThatRunsAlready() throws Exception {
    try (var admin = postgres.lease();
        var other = Postgres.open(Optional.of(postgres.address()), folder.resolve("two"), false);
        var lease = other.lease();
        Connection connection = DriverManager.getConnection(lease.link().url())) {
      assertThat(connection.isValid(10)).isTrue();
      assertThat(folder.resolve("two")).doesNotExist();
      assertThat(lease.link().port()).isEqualTo(admin.link().port());
    }
  }

  @Test
  void saysWhatIsWrongWithAnAddress() {
    assertThatThrownBy(() -> Postgres.open(Optional.of("mysql://secret@x"), folder, false))
        .hasMessageContaining("DATABASE_URL")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(
            () -> Postgres.open(Optional.of("postgresql://u:secret@127.0.0.1:1/x"), folder, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void endsWithTheProcessThatStartedItHoweverThatEnds() throws Exception {
    Path data = folder.resolve("killed").resolve("data");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.resolve("killed").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
    }
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    assertThat(ProcessHandle.of(pid)).isPresent();
    process.destroyForcibly().waitFor();
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < end
        && (Files.exists(data) || ProcessHandle.of(pid).filter(p -> p.isAlive()).isPresent())) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(data).doesNotExist();
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  /** Starts a PostgreSQL and waits to be killed. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      Postgres.open(Optional.empty(), Path.of(arguments[0]), false);
      System.out.println("ready");
      Thread.sleep(Duration.ofMinutes(5));
    }
  }
}
