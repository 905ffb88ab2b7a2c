package etl;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** Copies the rain of one day from the weather file to a table: the job of lesson 4.1. */
public final class DailyRain {
  private DailyRain() {}

  public static void main(String... args) {
    System.exit(run(List.of(args), System.getenv(), System.err));
  }

  // region run
  /** Returns 0: done; 1: failed, the same call may be tried again; 2: called wrongly. */
  static int run(List<String> args, Map<String, String> environment, PrintStream err) {
    if (args.size() != 2 || !args.getFirst().equals("--day")) {
      err.println("daily-rain: expected --day YYYY-MM-DD, got " + args);
      return 2;
    }
    try {
      var day = LocalDate.parse(args.getLast());
      var file = Path.of(environment.getOrDefault("WEATHER_FILE", "weather.csv"));
      store(environment.getOrDefault("RAIN_DATABASE", ""), day, read(file, day));
      return 0;
    } catch (DateTimeParseException e) {
      err.println("daily-rain: expected a date such as 2012-03-01, got " + args.getLast());
      return 2;
    } catch (IOException | SQLException e) {
      err.println("daily-rain: " + args.getLast() + " failed: " + e.getMessage());
      return 1;
    }
  }

  // endregion

  // region read
  record Rain(String place, BigDecimal millimetres) {}

  static List<Rain> read(Path file, LocalDate day) throws IOException {
    try (var lines = Files.lines(file)) {
      var rain =
          lines
              .map(line -> line.split(",", 4)) // place, day, millimetres, the rest
              .filter(fields -> fields[1].equals(day.toString()))
              .map(fields -> new Rain(fields[0], new BigDecimal(fields[2])))
              .toList();
      if (rain.isEmpty()) {
        throw new IOException(file.getFileName() + " has nothing for " + day);
      }
      return rain;
    }
  }

  // endregion

  // region store
  static void store(String url, LocalDate day, List<Rain> rain) throws SQLException {
    var sql =
        "INSERT INTO rain VALUES (?, ?, ?) ON CONFLICT (day, place) DO UPDATE SET mm = EXCLUDED.mm";
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      for (var place : rain) {
        statement.setObject(1, day);
        statement.setString(2, place.place());
        statement.setBigDecimal(3, place.millimetres());
        statement.addBatch();
      }
      statement.executeBatch();
      connection.commit();
    }
  }
  // endregion
}
