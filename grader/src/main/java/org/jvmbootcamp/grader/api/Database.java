package org.jvmbootcamp.grader.api;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database. In an exercise it is the run's own, empty at the beginning of each test: a
 * parameter of a test whose class is annotated with {@link UsesDatabase}.
 */
public final class Database {
  private final String url;
  private final Driver driver;

  private Database(String url, Driver driver) {
    this.url = url;
    this.driver = driver;
  }

  /**
   * Reached by this address; the driver is the one that the calling code sees too.
   *
   * @param url as JDBC has it, user and password included
   */
  public static Database at(String url) {
    try {
      var type =
          Class.forName(
              "org.postgresql.Driver", true, Thread.currentThread().getContextClassLoader());
      return new Database(url, (Driver) type.getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The PostgreSQL driver is missing", e);
    }
  }

  /** For {@code DriverManager.getConnection}, user and password included. */
  public String url() {
    return url;
  }

  /**
   * A new connection; the caller closes it.
   *
   * @throws SQLException if the database does not answer
   */
  public Connection connect() throws SQLException {
    Connection connection = driver.connect(url, new Properties());
    if (connection == null) {
      throw new SQLException("The driver does not know " + url);
    }
    return connection;
  }

  /**
   * Runs statements that give nothing, separated by semicolons.
   *
   * @throws SQLException if one fails
   */
  public void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * What a query gives, a list a row.
   *
   * @throws SQLException if it fails
   */
  public List<List<@Nullable Object>> rows(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      var rows = new ArrayList<List<@Nullable Object>>();
      while (result.next()) {
        var row = new ArrayList<@Nullable Object>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** Ends what the test before left open, and removes what it made. */
  void clear() throws SQLException {
    run(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE usename = current_user AND pid <> pg_backend_pid();
        DROP SCHEMA public CASCADE;
        CREATE SCHEMA public""");
  }
}
