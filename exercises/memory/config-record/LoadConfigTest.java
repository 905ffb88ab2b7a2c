import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class LoadConfigTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static LoadConfig orders() {
    return new LoadConfig("orders", 500, SECOND, List.of("id", "cents"));
  }

  private static void refuses(
      String call, String component, Object value, String why, Callable<LoadConfig> code) {
    Check.that(call)
        .satisfies(
            "an IllegalArgumentException whose message contains \"%s\" and \"%s\""
                .formatted(component, value),
            (String outcome) ->
                outcome.startsWith("IllegalArgumentException")
                    && outcome.contains(component)
                    && plain(outcome).contains(plain(String.valueOf(value))),
            () -> outcome(code))
        .because(why);
  }

  /** Without the commas that some write into numbers. */
  private static String plain(String text) {
    return text.replace(",", "");
  }

  private static String outcome(Callable<LoadConfig> code) {
    try {
      return "no exception: " + code.call();
    } catch (Exception e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("takes what is right")
  void takesWhatIsRight() {
    Check.that("new LoadConfig(\"orders\", 500, one second, [id, cents]), its four components")
        .gives(
            List.of("orders", 500, SECOND, List.of("id", "cents")),
            () -> {
              var config = orders();
              return List.of(
                  config.table(), config.batchSize(), config.timeout(), config.columns());
            })
        .because("all four are right, and come back as they went in, the columns in their order");
    for (var size : new int[] {1, 100_000}) {
      Check.that("new LoadConfig(\"t\", " + size + ", 1 ns, [c]).batchSize()")
          .gives(
              size, () -> new LoadConfig("t", size, Duration.ofNanos(1), List.of("c")).batchSize())
          .because("both ends of 1 to 100,000 are right, and so is a nanosecond");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses a table without a name")
  void refusesTable() {
    for (var table : new String[] {null, "", "  "}) {
      refuses(
          "new LoadConfig(table: %s, ...)".formatted(table == null ? "null" : '"' + table + '"'),
          "table",
          table,
          "a load must know where to write; whoever reads the message wants to know which component"
              + " was wrong and what it was. A Java assert is off unless the JVM was started with"
              + " -ea: write an if and a throw",
          () -> new LoadConfig(table, 1, SECOND, List.of("c")));
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses a batch size that cannot work")
  void refusesBatchSize() {
    for (var size : new int[] {0, -1, 100_001, Integer.MIN_VALUE}) {
      refuses(
          "new LoadConfig(\"t\", batchSize: " + size + ", ...)",
          "batchSize",
          size,
          "a batch of no rows never ends the job; 1 to 100,000 are right",
          () -> new LoadConfig("t", size, SECOND, List.of("c")));
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses a timeout that is no time")
  void refusesTimeout() {
    for (var timeout : new Duration[] {null, Duration.ZERO, Duration.ofSeconds(-3)}) {
      refuses(
          "new LoadConfig(\"t\", 1, timeout: " + timeout + ", [c])",
          "timeout",
          timeout,
          "a timeout of nothing gives up before it began",
          () -> new LoadConfig("t", 1, timeout, List.of("c")));
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses columns that are none")
  void refusesColumns() {
    for (var columns :
        Arrays.asList(
            null,
            List.<String>of(),
            List.of("id", " "),
            List.of("id", "cents", "id"),
            Arrays.asList("id", null))) {
      refuses(
          "new LoadConfig(\"t\", 1, one second, columns: " + columns + ")",
          "columns",
          columns,
          "there must be one at least, none blank or null, none twice. A null inside is the"
              + " caller's mistake too: List.copyOf alone answers it with a NullPointerException"
              + " that names nothing",
          () -> new LoadConfig("t", 1, SECOND, columns));
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("does not follow the list that went in")
  void copiesTheList() {
    Check.that("columns() after the caller adds \"secret\" to the list that went in")
        .gives(
            List.of("id", "cents"),
            () -> {
              var mine = new ArrayList<>(List.of("id", "cents"));
              var config = new LoadConfig("orders", 500, SECOND, mine);
              mine.add("secret");
              return config.columns();
            })
        .because(
            "the list is still the caller's. A field that refers to it, or a view of it, changes"
                + " whenever the caller changes it");
  }

  @Test
  @Tag("task:2")
  @DisplayName("does not follow the array that went in")
  void copiesTheArray() {
    Check.that("columns() after the caller sets element 0 of the array that it gave to of")
        .gives(
            List.of("id", "cents"),
            () -> {
              var mine = new String[] {"id", "cents"};
              var config = LoadConfig.of("orders", mine);
              mine[0] = "secret";
              return config.columns();
            })
        .because(
            "String... is an array, and a caller may pass one of its own. Arrays.asList is a view"
                + " of it, List.of a copy");
  }

  @Test
  @Tag("task:2")
  @DisplayName("hands out a list that nobody can change")
  void handsOutNoHandle() {
    Check.that("config.columns().add(\"secret\")")
        .throwsException(
            UnsupportedOperationException.class,
            () -> {
              var config =
                  new LoadConfig("orders", 500, SECOND, new ArrayList<>(List.of("id", "cents")));
              try {
                config.columns().add("secret");
              } catch (UnsupportedOperationException e) {
                // The starter's own message is no answer.
                if (e.getMessage() == null || !e.getMessage().startsWith("Write")) {
                  throw e;
                }
                throw new IllegalStateException(e.getMessage());
              }
            })
        .because("whoever reads the columns must not be able to change them for everybody else");
    Check.that("config.columns().set(0, \"secret\")")
        .throwsException(
            UnsupportedOperationException.class,
            () -> LoadConfig.of("orders", "id", "cents").columns().set(0, "secret"))
        .because("a list of fixed length may still be changed in place: Arrays.asList can");
  }

  @Test
  @Tag("task:3")
  @DisplayName("equals another one of the same values")
  void equalsTheSame() {
    Check.that("two made separately, of the same values, are equal")
        .gives(
            true,
            () ->
                orders()
                    .equals(
                        new LoadConfig(
                            new String("orders"),
                            500,
                            Duration.ofMillis(1_000),
                            new ArrayList<>(List.of("id", "cents")))))
        .because(
            "a configuration is its values: which list or string object they came in is no matter");
    Check.that("they differ if one component does")
        .gives(
            List.of(false, false, false, false),
            () ->
                List.of(
                    orders().equals(new LoadConfig("order", 500, SECOND, List.of("id", "cents"))),
                    orders().equals(new LoadConfig("orders", 501, SECOND, List.of("id", "cents"))),
                    orders().equals(new LoadConfig("orders", 500, SECOND, List.of("cents", "id"))),
                    orders()
                        .equals(
                            new LoadConfig(
                                "orders",
                                500,
                                Duration.ZERO.plusNanos(1),
                                List.of("id", "cents")))))
        .because("all four components count, and columns in another order are other columns");
  }

  @Test
  @Tag("task:3")
  @DisplayName("is found in a map")
  void isAKey() {
    Check.that("map.put(config, \"done\"), then map.get(another one of the same values)")
        .gives(
            "done",
            () -> {
              var done = new HashMap<LoadConfig, String>();
              done.put(orders(), "done");
              return done.get(orders());
            })
        .because("equal keys must have equal hash codes, or the map looks in the wrong place");
  }

  @Test
  @Tag("task:4")
  @DisplayName("has defaults")
  void hasDefaults() {
    Check.that("LoadConfig.of(\"orders\", \"id\", \"cents\")")
        .gives(
            List.of(1_000, Duration.ofSeconds(30), List.of("id", "cents")),
            () -> {
              var config = LoadConfig.of("orders", "id", "cents");
              return List.of(config.batchSize(), config.timeout(), config.columns());
            })
        .because("of makes batches of 1,000 and waits 30 seconds");
  }

  @Test
  @Tag("task:4")
  @DisplayName("changes one thing and leaves the old one alone")
  void changesOneThing() {
    Check.that("a config with withBatchSize(7).withTimeout(3 s), and the one it came from")
        .gives(
            List.of(
                7,
                Duration.ofSeconds(3),
                "orders",
                List.of("id", "cents"),
                500,
                Duration.ofSeconds(1)),
            () -> {
              var old = orders();
              var other = old.withBatchSize(7).withTimeout(Duration.ofSeconds(3));
              return List.of(
                  other.batchSize(),
                  other.timeout(),
                  other.table(),
                  other.columns(),
                  old.batchSize(),
                  old.timeout());
            })
        .because(
            "with... makes a new object; the old one may be in use elsewhere and stays as it is");
  }

  @Test
  @Tag("task:4")
  @DisplayName("checks again, whichever way it is made")
  void checksEveryWay() {
    refuses(
        "config.withBatchSize(0)",
        "batchSize",
        0,
        "a wrong value must not come in by the side door; a check in the constructor meets all",
        () -> orders().withBatchSize(0));
    refuses(
        "config.withTimeout(null)",
        "timeout",
        null,
        "a wrong value must not come in by the side door; a check in the constructor meets all",
        () -> orders().withTimeout(null));
    refuses(
        "LoadConfig.of(\"orders\")",
        "columns",
        "[]",
        "no columns at all is what String... gives when nobody names one",
        () -> LoadConfig.of("orders"));
    refuses(
        "LoadConfig.of(\"orders\", \"id\", null)",
        "columns",
        "[id, null]",
        "a null among the columns must be refused by name here too",
        () -> LoadConfig.of("orders", "id", null));
  }
}
