import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class LogFilterTest {
  private static final String INFO = "03:00:07 INFO order accepted";
  private static final String ERROR = "03:00:08 ERROR payment refused";
  private static final String OTHER = "03:00:09 ERROR no stock";

  @Test
  @Tag("task:1")
  @DisplayName("finds each error, in order")
  void findsErrors() {
    finds(
        "errors among others, one of them twice",
        List.of(ERROR, OTHER, ERROR),
        INFO,
        ERROR,
        OTHER,
        INFO,
        ERROR,
        INFO);
    finds(
        "the last line is an error, and no other entry comes behind it: the end of the log ends it, too",
        List.of(ERROR),
        INFO,
        ERROR);
    finds("errors only", List.of(ERROR, OTHER), ERROR, OTHER);
  }

  @Test
  @Tag("task:1")
  @DisplayName("finds nothing where there is nothing")
  void findsNothing() {
    finds("no entry is an error", List.of(), INFO, INFO);
    finds("an empty log has no entries", List.of());
  }

  @Test
  @Tag("task:1")
  @DisplayName("the level is the second word")
  void readsTheLevel() {
    finds("the word stands in the text, the level is INFO", List.of(), "1 INFO no ERROR here");
    finds("a level that only begins so is another one", List.of(), "1 ERRORS counted: 0");
    finds("levels are written in upper case", List.of(), "1 INFO error", "2 error lower case");
    finds("two blanks part words as one does", List.of("1  ERROR  x"), "1  ERROR  x");
    finds("an entry may be its level only", List.of("1 ERROR"), "1 ERROR");
  }

  @Test
  @Tag("task:2")
  @DisplayName("gives the trace with its error")
  void keepsTraces() {
    finds(
        "the lines up to the next entry belong to the error",
        List.of(ERROR + "\njava.net.ConnectException: refused\n    at shop.Payments.pay"),
        INFO,
        ERROR,
        "java.net.ConnectException: refused",
        "    at shop.Payments.pay",
        INFO);
    finds(
        "each error has its own trace, the one at the end of the log as well",
        List.of(ERROR + "\n  at a", OTHER + "\n  at b"),
        ERROR,
        "  at a",
        OTHER,
        "  at b");
    finds(
        "the log ends, and with it the trace",
        List.of(ERROR + "\n  at a\n  at b"),
        ERROR,
        "  at a",
        "  at b");
    finds(
        "an empty line does not begin with a digit: the trace goes on",
        List.of(ERROR + "\n\n  at a"),
        ERROR,
        "",
        "  at a",
        INFO);
  }

  @Test
  @Tag("task:2")
  @DisplayName("leaves out what belongs to other entries, or to none")
  void dropsOtherTraces() {
    finds(
        "the trace is that of the INFO entry before it",
        List.of(ERROR),
        ERROR,
        INFO,
        "  at a",
        "  at b");
    finds(
        "these lines belong to an entry of the log before this one",
        List.of(ERROR),
        "  at a",
        "Caused by",
        ERROR);
    finds(
        "a line of a trace is no entry, even if its second word is ERROR",
        List.of(ERROR),
        INFO,
        "Caused: ERROR 17",
        ERROR);
  }

  @Test
  @Tag("task:3")
  @DisplayName("reads nothing before it is asked")
  void beginsLate() {
    var log = log(1_000, i -> ERROR);
    Check.that("characters read when LogFilter.errors(log) has returned")
        .gives(0L, () -> LogFilter.errors(log) == null ? -1 : log.read)
        .because(
            "a stream is a description of work. Yours had begun to read before anybody asked for an entry");
  }

  @Test
  @Tag("task:3")
  @DisplayName("reads little more than it has to")
  void stopsEarly() {
    var log = log(1_000_000, i -> i % 3 == 2 ? ERROR : INFO);
    Check.that(
            "characters read of a log of 29,000,000, when errors(log).findFirst() has found the third line")
        .satisfies(
            "at most 50,000",
            (Long read) -> read <= 50_000,
            () -> {
              LogFilter.errors(log).findFirst().orElseThrow();
              return log.read;
            })
        .because(
            "whoever looks at the first error must not wait until the whole log is read: what comes after it has no part in the answer");
  }

  @Test
  @Tag("task:3")
  @DisplayName("keeps nothing of what has passed")
  void retainsLittle() {
    var log = log(300_000, i -> i % 3 == 0 ? ERROR : i % 3 == 1 ? "  at shop.Payments.pay" : INFO);
    Check.retains(
            "the iterator of errors(log) after 90,000 of 100,000 errors",
            () -> {
              var errors = LogFilter.errors(log).iterator();
              for (var i = 0; i < 90_000; i++) {
                errors.next();
              }
              return errors;
            })
        .atMost(100_000)
        .because(
            "an entry that was handed over is no longer yours, and one that was not yet asked for need not exist. A reader's buffer takes some 16 kB; a list of entries grows with the log");
  }

  @Test
  @Tag("task:3")
  @DisplayName("reads past a WARN entry of 150 MB")
  void skipsGiants() {
    var dump =
        "    a line of a heap dump that somebody has written to the log, one hundred characters wide, or so ....";
    var log =
        log(
            1_500_000,
            i -> i == 0 ? "03:00:07 WARN heap dump follows" : i == 1_499_999 ? ERROR : dump);
    Check.that(
            "errors(log) of one WARN entry with 1,499,998 lines behind it, and then an error, in a heap of 64 MB")
        .gives(List.of(ERROR), () -> list(log))
        .because(
            "that an entry is no error stands in its first line. Its other lines can be read and forgotten, one by one; collected, they take more than the heap");
  }

  @Test
  @Tag("task:4")
  @DisplayName("closing the stream closes the log")
  void closes() {
    var log = log(1_000, i -> ERROR);
    Check.that(
            "whether the log is closed after: try (var errors = LogFilter.errors(log)) { errors.findFirst(); }")
        .gives(
            true,
            () -> {
              try (var errors = LogFilter.errors(log)) {
                errors.findFirst();
              }
              return log.closed;
            })
        .because(
            "who stops at the first error never comes to the end of the log. Closing the stream is all that a careful user can do, and it must reach the log");
  }

  @Test
  @Tag("task:4")
  @DisplayName("firstErrors gives the first and closes the log")
  void firstErrorsCloses() {
    firstErrors(
        2,
        List.of(ERROR, OTHER),
        "the log has more, and nobody wants them",
        ERROR,
        INFO,
        OTHER,
        ERROR);
    firstErrors(
        5,
        List.of(ERROR),
        "the log has fewer: all of them are wanted, the last one as well",
        INFO,
        ERROR);
    firstErrors(0, List.of(), "none is wanted, and the log is closed all the same", ERROR);
  }

  @Test
  @Tag("task:4")
  @DisplayName("a log that cannot be read")
  void failsAndCloses() {
    var log = log(1_000_000, i -> INFO);
    log.failsAfter = 100_000;
    Check.that("LogFilter.firstErrors(log, 1), and the disk fails after 100,000 characters")
        .throwsException(UncheckedIOException.class, () -> LogFilter.firstErrors(() -> log, 1))
        .because(
            "half a log is not the whole one: the failure has to be told, in the one way that a stream has");
    Check.that("whether the log is closed after that failure")
        .gives(true, () -> log.closed)
        .because("files stay open until somebody closes them, after a failure too");
  }

  private static void finds(String why, List<String> expected, String... lines) {
    var text = String.join("\n", lines);
    Check.that("errors(log) of these lines: " + String.join(" | ", lines))
        .gives(expected, () -> list(new StringReader(text)))
        .because(why);
  }

  private static void firstErrors(int count, List<String> expected, String why, String... lines) {
    var log = log(lines.length, i -> lines[(int) i]);
    Check.that(
            "firstErrors(log, %d) of these lines: %s".formatted(count, String.join(" | ", lines)))
        .gives(expected, () -> LogFilter.firstErrors(() -> log, count))
        .because(why);
    Check.that("whether the log is closed after firstErrors(log, %d)".formatted(count))
        .gives(true, () -> log.closed)
        .because("firstErrors opened it, so nobody else can close it");
  }

  private static List<String> list(Reader log) {
    try (Stream<String> errors = LogFilter.errors(log)) {
      return errors.toList();
    }
  }

  private static WatchedLog log(long lines, LongFunction<String> line) {
    return new WatchedLog(lines, line);
  }

  /**
   * A log whose lines are made when they are read; it knows how much was read, and who closed it.
   */
  private static final class WatchedLog extends Reader {
    private final long lines;
    private final LongFunction<String> line;
    private long next;
    private String rest = "";
    private int at;
    private long read;
    private long failsAfter = Long.MAX_VALUE;
    private boolean closed;

    WatchedLog(long lines, LongFunction<String> line) {
      this.lines = lines;
      this.line = line;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
      if (closed) {
        throw new IOException("the log was closed before this line was read");
      }
      if (read > failsAfter) {
        throw new IOException("the disk has failed");
      }
      var done = 0;
      while (done < length && more()) {
        var some = Math.min(length - done, rest.length() - at);
        rest.getChars(at, at + some, target, from + done);
        at += some;
        done += some;
      }
      read += done;
      return done == 0 && length > 0 ? -1 : done;
    }

    private boolean more() {
      if (at < rest.length()) {
        return true;
      }
      if (next == lines) {
        return false;
      }
      rest = line.apply(next++) + "\n";
      at = 0;
      return true;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
