import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class TimingsTest {
  private final List<Timings.Line> lines = new ArrayList<>();
  private final Timings timings = new Timings(clock(0), lines::add);

  @Test
  @Tag("task:1")
  @DisplayName("reports a block when it is closed")
  void reportsBlocks() {
    Check.that(
            "lines after block(\"load\"), before it is closed; the clock goes on by 10 each time it is read")
        .gives(
            List.of(),
            () -> {
              timings.block("load");
              return List.copyOf(lines);
            })
        .because("how long it takes is known at its end");
    Check.that("lines after try (var load = block(\"load\")) {}, twice")
        .gives(
            List.of(line("load", 10, "closed"), line("load", 10, "closed")),
            () -> {
              var fresh = new ArrayList<Timings.Line>();
              var timings = new Timings(clock(0), fresh::add);
              try (var load = timings.block("load")) {}
              try (var load = timings.block("load")) {}
              return fresh;
            })
        .because("the clock is read when a block begins and when it ends, and at no other time");
  }

  @Test
  @Tag("task:1")
  @DisplayName("closing twice reports once")
  void closesOnce() {
    Check.that(
            "lines of a block load that is closed twice, and once more while another block load is open with rows in it")
        .gives(
            List.of(
                line("load", 10, "closed"),
                line("load/rows", 10, "closed"),
                line("load", 30, "closed")),
            () -> {
              var load = timings.block("load");
              load.close();
              load.close();
              try (var again = timings.block("load")) {
                load.close();
                try (var rows = timings.block("rows")) {}
              }
              return lines;
            })
        .because(
            "AutoCloseable asks for it strongly: whoever closes early, to be safe, must not count twice, nor close what was begun since");
  }

  @Test
  @Tag("task:1")
  @DisplayName("a clock that starts anywhere")
  void takesAnyClock() {
    Check.that("nanos of a block, where the clock goes from Long.MAX_VALUE - 3 beyond its end")
        .gives(
            List.of(line("load", 10, "closed")),
            () -> {
              var fresh = new ArrayList<Timings.Line>();
              try (var load = new Timings(clock(Long.MAX_VALUE - 13), fresh::add).block("load")) {}
              return fresh;
            })
        .because(
            "System.nanoTime may start anywhere and may run over; only differences mean something");
  }

  @Test
  @Tag("task:2")
  @DisplayName("blocks in blocks")
  void nests() {
    Check.that("lines of load, in which are read and, after it, parse with rows")
        .gives(
            List.of(
                line("load/read", 10, "closed"),
                line("load/parse/rows", 10, "closed"),
                line("load/parse", 30, "closed"),
                line("load", 70, "closed"),
                line("report", 10, "closed")),
            () -> {
              try (var load = timings.block("load")) {
                try (var read = timings.block("read")) {}
                try (var parse = timings.block("parse")) {
                  try (var rows = timings.block("rows")) {}
                }
              }
              try (var report = timings.block("report")) {}
              return lines;
            })
        .because("a block's path has what was open when it began; the inner one ends first");
  }

  @Test
  @Tag("task:2")
  @DisplayName("an outer block takes the inner ones along")
  void closesInner() {
    Check.that(
            "lines after load.close(), while parse and rows in it are open; then rows.close(), and a block next")
        .gives(
            List.of(
                line("load/parse/rows", 10, "closed"),
                line("load/parse", 30, "closed"),
                line("load", 50, "closed"),
                line("next", 10, "closed")),
            () -> {
              var load = timings.block("load");
              timings.block("parse");
              var rows = timings.block("rows");
              load.close();
              rows.close();
              try (var next = timings.block("next")) {}
              return lines;
            })
        .because("a block that somebody forgot would else stand in the path of all that follow");
  }

  @Test
  @Tag("task:3")
  @DisplayName("gives back what the work gives")
  void givesResults() {
    Check.that("timed(\"load\", () -> 7), then timed(\"none\", () -> null), and the lines")
        .gives(
            List.of("7", "null", line("load", 10, "ok"), line("none", 10, "ok")),
            () -> {
              var results = new ArrayList<Object>();
              results.add(
                  String.valueOf(timings.<Integer, RuntimeException>timed("load", () -> 7)));
              results.add(
                  String.valueOf(timings.<Object, RuntimeException>timed("none", () -> null)));
              results.addAll(lines);
              return results;
            })
        .because("whoever times a step goes on with its result; null is one");
  }

  @Test
  @Tag("task:3")
  @DisplayName("lets every failure through, as it is")
  void letsFailuresThrough() {
    fails(new IOException("disk"), "failed: IOException");
    fails(new IllegalStateException("twice"), "failed: IllegalStateException");
    fails(new StackOverflowError("deep"), "failed: StackOverflowError");
    fails(new Own("special"), "failed: Own");
  }

  @Test
  @Tag("task:3")
  @DisplayName("blocks and timed work in each other")
  void mixes() {
    Check.that(
            "lines of timed load, in which the block parse is left open by an IOException; then timed next")
        .gives(
            List.of(
                line("load/parse", 10, "closed"),
                line("load", 30, "failed: IOException"),
                line("next", 10, "ok")),
            () -> {
              try {
                timings.timed(
                    "load",
                    () -> {
                      timings.block("parse");
                      throw new IOException("disk");
                    });
              } catch (IOException e) {
                timings.timed("next", () -> 1);
              }
              return lines;
            })
        .because("after a failure nothing may be left open: the next step is not inside of load");
  }

  @Test
  @Tag("task:4")
  @DisplayName("the work fails, and the report as well")
  void keepsBoth() {
    var disk = new IOException("disk");
    var broken =
        new Timings(
            clock(0),
            line -> {
              throw new IllegalStateException("no log");
            });
    Check.that(
            "what comes out of timed when the work throws an IOException and the report an IllegalStateException")
        .gives(
            "IOException: disk, suppressed [IllegalStateException: no log]",
            () ->
                outcome(
                    () ->
                        broken.timed(
                            "load",
                            () -> {
                              throw disk;
                            })))
        .because(
            "the first failure is the cause; the second is a consequence. A finally block that throws puts the second in place of the first, and nobody hears of the disk");
    Check.that("what comes out of timed when the report throws, and the work does not")
        .gives(
            "IllegalStateException: no log, suppressed []",
            () -> outcome(() -> broken.timed("load", () -> 7)))
        .because("a report that fails is a failure: it is not swallowed");
    Check.that("what comes out of timed when both throw the same exception")
        .gives(
            "IllegalStateException: one, suppressed []",
            () -> {
              var one = new IllegalStateException("one");
              var same =
                  new Timings(
                      clock(0),
                      line -> {
                        throw one;
                      });
              return outcome(
                  () ->
                      same.timed(
                          "load",
                          () -> {
                            throw one;
                          }));
            })
        .because(
            "an exception cannot suppress itself; addSuppressed refuses it with one more exception");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a report that fails leaves nothing open")
  void closesBeforeItReports() {
    var failing = new ArrayList<String>(List.of("load"));
    var timings =
        new Timings(
            clock(0),
            line -> {
              if (failing.remove(line.path())) {
                throw new IllegalStateException("no log");
              }
              lines.add(line);
            });
    Check.that(
            "lines after a block load whose report throws, which is closed again, and a block next")
        .gives(
            List.of(line("next", 10, "closed")),
            () -> {
              var load = timings.block("load");
              try {
                load.close();
              } catch (IllegalStateException expected) {
                load.close();
              }
              try (var next = timings.block("next")) {}
              return lines;
            })
        .because(
            "the block has ended, whether or not somebody could be told. It is neither reported later nor in the path of others");
  }

  private void fails(Throwable thrown, String outcome) {
    Check.that(
            "timed(\"load\", ..) that throws %s: whether the same object comes out, and the line"
                .formatted(thrown))
        .gives(
            List.of(true, outcome),
            () -> {
              lines.clear();
              try {
                timings.timed("load", () -> sneaky(thrown));
                return List.of("nothing was thrown");
              } catch (Throwable t) {
                return List.of(
                    t == thrown ? true : t,
                    lines.isEmpty() ? "no line" : lines.getLast().outcome());
              }
            })
        .because(
            "whoever catches an IOException must still catch it: timing a step does not change it");
  }

  private static <X extends Throwable> Object sneaky(Throwable thrown) throws X {
    @SuppressWarnings("unchecked")
    var any = (X) thrown;
    throw any;
  }

  private static String outcome(Timings.Work<?, Exception> work) {
    try {
      return "the result " + work.run();
    } catch (Throwable t) {
      var suppressed = new ArrayList<String>();
      for (var each : t.getSuppressed()) {
        suppressed.add(each.getClass().getSimpleName() + ": " + each.getMessage());
      }
      return t.getClass().getSimpleName() + ": " + t.getMessage() + ", suppressed " + suppressed;
    }
  }

  private static Timings.Line line(String path, long nanos, String outcome) {
    return new Timings.Line(path, nanos, outcome);
  }

  /** Goes on by 10 each time it is read. */
  private static LongSupplier clock(long start) {
    var now = new AtomicLong(start);
    return () -> now.addAndGet(10);
  }

  private static final class Own extends Exception {
    private static final long serialVersionUID = 1;

    Own(String message) {
      super(message);
    }
  }
}
