import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ReportsTest {
  private static final UnaryOperator<String> PLAIN = name -> "page " + name;

  @Test
  @Tag("task:1")
  @DisplayName("1,000 closed views leave nothing in the feed")
  void letsClosedViewsGo() {
    Check.retains(
            "the feed after 1,000 views were opened, heard 20 prices and were closed",
            () -> {
              var feed = new PriceFeed();
              var reports = new Reports(feed, PLAIN);
              var views = IntStream.range(0, 1_000).mapToObj(_ -> reports.open()).toList();
              for (var symbol = 0; symbol < 20; symbol++) {
                feed.publish("S" + symbol, symbol);
              }
              for (var view : views) {
                hears(view, "S19", 19);
                view.close();
              }
              return feed;
            })
        .atMost(20_000)
        .because(
            "the feed lives as long as the program, and what its list refers to lives as long as the"
                + " feed. Is what you remove the same object as the one that was added?");
  }

  @Test
  @Tag("task:1")
  @DisplayName("one view is closed, the others go on hearing")
  void closesOneViewOnly() {
    Check.that("three views, the second closed, then publish(\"ACME\", 250): latest of each")
        .gives(
            List.of(250L, 100L, 250L),
            () -> {
              var feed = new PriceFeed();
              var reports = new Reports(feed, PLAIN);
              var views = List.of(reports.open(), reports.open(), reports.open());
              feed.publish("ACME", 100);
              views.get(1).close();
              feed.publish("ACME", 250);
              return views.stream().map(view -> view.latest("ACME")).toList();
            })
        .because(
            "a closed view keeps what it heard before; nobody but itself is taken out of the feed");
  }

  @Test
  @Tag("task:1")
  @DisplayName("an open view hears prices after a garbage collection, too")
  void keepsOpenViewsListening() {
    Check.that(
            "a view is opened, garbage is collected, publish(\"ACME\", 250), view.latest(\"ACME\")")
        .gives(
            250L,
            () -> {
              var feed = new PriceFeed();
              var view = new Reports(feed, PLAIN).open();
              collect();
              feed.publish("ACME", 250);
              return view.latest("ACME");
            })
        .because(
            "the view is open. Whoever lets the feed hold it weakly has left it to the collector when"
                + " a view stops working");
  }

  @Test
  @Tag("task:1")
  @DisplayName("close twice, and a view that nobody told anything")
  void closesTwice() {
    Check.that("var view = reports.open(); view.close(); view.close(); view.latest(\"ACME\")")
        .gives(
            0L,
            () -> {
              var feed = new PriceFeed();
              var reports = new Reports(feed, PLAIN);
              var other = reports.open();
              var view = reports.open();
              view.close();
              view.close();
              feed.publish("OTHER", 5);
              hears(other, "OTHER", 5);
              return view.latest("ACME");
            })
        .because("the second close has nothing to do, and takes nobody else out");
  }

  @Test
  @Tag("task:2")
  @DisplayName("10,000 pages later it retains no more than 100 of them")
  void keepsAHundredPages() {
    Check.retains(
            "a Reports that was asked for 10,000 pages of 1,000 characters",
            () -> {
              var reports = new Reports(new PriceFeed(), _ -> "x".repeat(1_000));
              for (var page = 0; page < 10_000; page++) {
                reports.page("page " + page);
              }
              return reports;
            })
        .atMost(150_000)
        .because("100 pages take about 120,000 bytes; what else is still in the map?");
  }

  @Test
  @Tag("task:2")
  @DisplayName("each of the latest 100 is still there")
  void keepsNoFewer() {
    Check.that(
            "pages 0 to 149 were asked for; how often page(\"50\") to page(\"149\") call the maker again")
        .gives(
            0,
            () -> {
              var made = new ArrayList<String>();
              var reports = new Reports(new PriceFeed(), counting(made));
              ask(reports, 0, 150);
              collect();
              made.clear();
              ask(reports, 50, 150);
              return made.size();
            })
        .because(
            "these are the 100 latest, and each costs seconds to make. A garbage collection took place"
                + " in between: what is held weakly does not stay");
  }

  @Test
  @Tag("task:2")
  @DisplayName("the 101st goes")
  void keepsNoMore() {
    Check.that("pages 0 to 100 were asked for; page(\"0\") then calls the maker for")
        .gives(
            List.of("0"),
            () -> {
              var made = new ArrayList<String>();
              var reports = new Reports(new PriceFeed(), counting(made));
              ask(reports, 0, 101);
              made.clear();
              reports.page("0");
              return made;
            })
        .because("100 newer pages were asked for since: page 0 is the one too many");
  }

  @Test
  @Tag("task:2")
  @DisplayName("asking for a page again makes it recent")
  void goesByLastUse() {
    Check.that(
            "pages 0 to 99, then page 0 again, then page 100; page(\"0\"), page(\"1\") then call the maker for")
        .gives(
            List.of("1"),
            () -> {
              var made = new ArrayList<String>();
              var reports = new Reports(new PriceFeed(), counting(made));
              ask(reports, 0, 100);
              reports.page("0");
              reports.page("100");
              made.clear();
              reports.page("0");
              reports.page("1");
              return made;
            })
        .because(
            "page 0 was asked for a moment ago; page 1 had waited longest. The order that counts is"
                + " that of the last question, not of the first");
  }

  @Test
  @Tag("task:2")
  @DisplayName("pages are what the maker makes")
  void answersRightly() {
    var reports = new Reports(new PriceFeed(), PLAIN);
    Check.that("page(\"a\"), page(\"b\"), page(\"a\"), page(\"\")")
        .gives(
            List.of("page a", "page b", "page a", "page "),
            () -> Stream.of("a", "b", "a", "").map(reports::page).toList())
        .because("nobody may change what the service answers");
  }

  @Test
  @Tag("task:3")
  @DisplayName("after export the pool's threads hold no row")
  void leavesNoRows() {
    Check.that(
            "4 exports of 50 rows on threads of a pool: how many of the 200 rows are alive afterwards")
        .gives(0L, () -> aliveAfter(rows -> rows))
        .because(
            "each thread of a pool keeps the values of its thread-locals, and the thread never ends. To"
                + " empty the list at the next export is too late: the next may not come");
  }

  @Test
  @Tag("task:3")
  @DisplayName("after an export that failed, too")
  void leavesNoRowsOnFailure() {
    Check.that("the same with null as the last row, so that export throws: rows alive afterwards")
        .gives(
            0L,
            () ->
                aliveAfter(
                    rows -> {
                      var broken = new ArrayList<>(rows);
                      broken.add(null);
                      return broken;
                    }))
        .because(
            "a line after the loop does not run when the loop throws. Which place always runs?");
  }

  @Test
  @Tag("task:3")
  @DisplayName("exports rows as lines, one export after the other")
  void exportsLines() {
    var reports = new Reports(new PriceFeed(), PLAIN);
    exports(reports, "a\nb\na", "a", "b", "a");
    exports(reports, "", new String[0]);
    exports(reports, "ü\n", "ü", "");
    Check.that("export([\"a\", null])")
        .throwsException(NullPointerException.class, () -> reports.export(Arrays.asList("a", null)))
        .because("a missing row is a mistake of the caller");
    exports(reports, "z", "z");
  }

  private static void exports(Reports reports, String expected, String... rows) {
    Check.that("export(" + Arrays.toString(rows) + ")")
        .gives(expected, () -> reports.export(List.of(rows)))
        .because("nobody may change what the service answers, whatever was exported before");
  }

  private static long aliveAfter(UnaryOperator<List<String>> change) throws Exception {
    var reports = new Reports(new PriceFeed(), PLAIN);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      var watched = new ArrayList<WeakReference<String>>();
      for (var export = 0; export < 4; export++) {
        watched.addAll(pool.submit(() -> exportFresh(reports, change)).get());
      }
      collect();
      return watched.stream().filter(row -> row.get() != null).count();
    }
  }

  private static List<WeakReference<String>> exportFresh(
      Reports reports, UnaryOperator<List<String>> change) {
    var rows = IntStream.range(0, 50).mapToObj(i -> "customer-" + i).toList();
    try {
      reports.export(change.apply(rows));
    } catch (NullPointerException expected) {
      // The null row was there to see what is left when an export fails.
    }
    return rows.stream().map(WeakReference::new).toList();
  }

  private static Function<String, String> counting(List<String> made) {
    return name -> {
      made.add(name);
      return new String("page " + name);
    };
  }

  private static void ask(Reports reports, int from, int to) {
    for (var page = from; page < to; page++) {
      reports.page(Integer.toString(page));
    }
  }

  private static void hears(Reports.View view, String symbol, long expected) {
    if (view.latest(symbol) != expected) {
      Check.that("an open view after publish(\"%s\", %d): latest".formatted(symbol, expected))
          .gives(expected, () -> view.latest(symbol))
          .because("an open view hears every price");
    }
  }

  private static void collect() {
    System.gc();
  }
}
