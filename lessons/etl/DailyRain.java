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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies the rain of one day from the weather file to a table: the job of lesson 4.1. */
public final class DailyRain {
  private DailyRain() {}

  private record Rain(String place, BigDecimal millimetres) {}

  // region main
  /** What differs from machine to machine comes from the environment, from call to call by words. */
  public static void main(String... args) {
    System.exit(run(List.of(args), System.getenv(), System.err));
  }

  // endregion

  // region run
  /** Returns 0: done; 1: failed, the same call may be tried again; 2: called wrongly. */
  public static int run(List<String> args, Map<String, String> environment, PrintStream err) {
    LocalDate day;
    try {
      day = day(args);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      err.println("daily-rain: expected --day YYYY-MM-DD, got " + args);
      return 2;
    }
    try {
      var file = Path.of(environment.getOrDefault("WEATHER_FILE", "weather.csv"));
      store(environment.getOrDefault("RAIN_DATABASE", ""), day, read(file, day));
      return 0;
    } catch (IOException | SQLException e) {
      err.println("daily-rain: " + day + " failed: " + e);
      return 1;
    }
  }

  // endregion

  private static LocalDate day(List<String> args) {
    if (args.size() != 2 || !args.getFirst().equals("--day")) {
      throw new IllegalArgumentException("--day is missing");
    }
    return LocalDate.parse(args.getLast());
  }

  private static List<Rain> read(Path file, LocalDate day) throws IOException {
    var rain = new ArrayList<Rain>();
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var fields = line.split(",", 4);
        if (fields[1].equals(day.toString())) {
          rain.add(new Rain(fields[0], new BigDecimal(fields[2])));
        }
      }
    }
    if (rain.isEmpty()) {
      throw new IOException(file.getFileName() + " has nothing for " + day);
    }
    return rain;
  }

  private static void store(String url, LocalDate day, List<Rain> rain) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement =
            connection.prepareStatement(
                "INSERT INTO rain VALUES (?, ?, ?)"
                    + " ON CONFLICT (day, place) DO UPDATE SET mm = EXCLUDED.mm")) {
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
}
