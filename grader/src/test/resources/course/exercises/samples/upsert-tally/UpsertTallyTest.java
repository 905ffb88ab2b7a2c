import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.grader.api.UsesDatabase;

@UsesDatabase
class UpsertTallyTest {
  private static final String ROWS = "SELECT word, times FROM tally ORDER BY word";

  @BeforeEach
  void table(Database database) throws SQLException {
    database.run("CREATE TABLE tally(word text PRIMARY KEY, times int)");
  }

  @Test
  @Tag("task:1")
  @DisplayName("counts two words")
  void counts(Database database) {
    Check.that("the rows after add(url, [a, b, a])")
        .gives(
            List.of(List.of("a", 2), List.of("b", 1)),
            () -> {
              UpsertTally.add(database.url(), List.of("a", "b", "a"));
              return database.rows(ROWS);
            })
        .because("a stands twice in the list");
  }

  @Test
  @Tag("task:2")
  @DisplayName("adds to what is there")
  void adds(Database database) throws SQLException {
    database.run("INSERT INTO tally VALUES ('a', 40)");
    Check.that("the rows after add(url, [a, a]) where a was 40")
        .gives(
            List.of(List.of("a", 42)),
            () -> {
              UpsertTally.add(database.url(), List.of("a", "a"));
              return database.rows(ROWS);
            })
        .because("counts are added up");
  }
}
