import java.sql.DriverManager;

final class UpsertTally {
  static void add(String url, List<String> words) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var insert =
            connection.prepareStatement(
                "INSERT INTO tally VALUES (?, 1)"
                    + " ON CONFLICT (word) DO UPDATE SET times = tally.times + 1")) {
      for (String word : words) {
        insert.setString(1, word);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
