package org.jvmbootcamp.grader.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.jvmbootcamp.grader.wire.Link;
import org.jvmbootcamp.grader.wire.Relay;

/**
 * A PostgreSQL that runs share, each with a database and a user of its own. Safe to use from
 * several threads.
 */
public final class Postgres implements AutoCloseable {
  private static final String PREFIX = "bootcamp_run_";
  private static final long OLD_SECONDS = 24 * 60 * 60;

  private final Server server;
  private final Optional<Embedded> embedded;
  private final Optional<Relay> relay;
  private final Path socket;
  private final Connection admin;
  private final SecureRandom random = new SecureRandom();

  private Postgres(
      Server server,
      Optional<Embedded> embedded,
      Optional<Relay> relay,
      Path socket,
      Connection admin) {
    this.server = server;
    this.embedded = embedded;
    this.relay = relay;
    this.socket = socket;
    this.admin = admin;
  }

  /**
   * Connects to a PostgreSQL, or starts one.
   *
   * @param url of one that runs, its user allowed to create databases and users; empty to start one
   * @param folder for its files, and for the socket that leads to it
   * @param walled whether runs are behind walls without a network, and get there by the socket
   * @throws IOException if it does not start or does not answer
   */
  public static Postgres open(Optional<String> url, Path folder, boolean walled)
      throws IOException {
    Optional<Embedded> own =
        url.isPresent()
            ? Optional.empty()
            : Optional.of(Embedded.start(folder.resolve("data"), word(new SecureRandom())));
    Server server = own.isPresent() ? own.get().server() : Server.parse(url.orElseThrow());
    Path socket = folder.resolve("way").resolve("socket");
    try {
      var admin = DriverManager.getConnection(server.url(), server.user(), server.password());
      var relay = walled ? Optional.of(relay(socket, server)) : Optional.<Relay>empty();
      var postgres = new Postgres(server, own, relay, socket, admin);
      postgres.sweep();
      return postgres;
    } catch (SQLException e) {
      own.ifPresent(Embedded::close);
      throw new IOException(
          "PostgreSQL at " + server.host() + ":" + server.port() + ": " + e.getMessage(), e);
    }
  }

  /** For {@code DATABASE_URL}, password included. */
  String address() {
    return server.url() + "?user=" + server.user() + "&password=" + server.password();
  }

  /** Whoever runs the code must be able to use it: behind the walls that is nobody. */
  private static Relay relay(Path socket, Server server) throws IOException {
    Files.createDirectories(socket.resolveSibling("."));
    Relay relay =
        Relay.listen(
            UnixDomainSocketAddress.of(socket),
            new InetSocketAddress(server.host(), server.port()));
    Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwxrwxrwx"));
    return relay;
  }

  /**
   * A database for one run.
   *
   * @param link the way to it
   */
  public record Lease(Postgres postgres, Link link) implements AutoCloseable {
    /** Ends its connections and removes it. */
    @Override
    public void close() {
      postgres.remove(link.database());
    }
  }

  /**
   * Makes a database.
   *
   * @throws IOException if PostgreSQL refuses
   */
  public Lease lease() throws IOException {
    String name = PREFIX + System.currentTimeMillis() / 1000 + "_" + word(random);
    String password = word(random);
    try {
      run(
          "CREATE ROLE " + name + " LOGIN CONNECTION LIMIT 30 PASSWORD '" + password + "'",
          "GRANT " + name + " TO CURRENT_USER",
          "CREATE DATABASE " + name + " OWNER " + name,
          "REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
    } catch (SQLException e) {
      remove(name);
      throw new IOException("PostgreSQL cannot make a database for the run: " + e.getMessage(), e);
    }
    String way = relay.isPresent() ? socket.toString() : "";
    return new Lease(this, new Link(server.host(), server.port(), way, name, name, password));
  }

  private synchronized void run(String... statements) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void remove(String name) {
    try {
      run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)", "DROP ROLE IF EXISTS " + name);
    } catch (SQLException e) {
      // It holds nothing, and the next grader that opens this PostgreSQL a day later removes it.
    }
  }

  /** Removes what graders that were killed left in a PostgreSQL that lives on. */
  private void sweep() throws SQLException {
    long now = System.currentTimeMillis() / 1000;
    var old = new ArrayList<String>();
    try (Statement statement = admin.createStatement();
        var names = statement.executeQuery("SELECT datname FROM pg_database")) {
      while (names.next()) {
        String name = names.getString(1);
        if (name.matches(PREFIX + "\\d{1,12}_\\w+")) {
          long made = Long.parseLong(name.substring(PREFIX.length()).replaceFirst("_.*", ""));
          if (now - made > OLD_SECONDS) {
            old.add(name);
          }
        }
      }
    }
    old.forEach(this::remove);
  }

  private static String word(SecureRandom random) {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    try {
      if (relay.isPresent()) {
        relay.get().close();
      }
      admin.close();
    } catch (IOException | SQLException e) {
      // It is ended below, or belongs to somebody else.
    } finally {
      embedded.ifPresent(Embedded::close);
    }
  }
}
