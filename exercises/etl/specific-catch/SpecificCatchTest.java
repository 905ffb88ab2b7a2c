import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class SpecificCatchTest {
  /**
   * Keeps what it is given, and throws what it is told to at the given attempts, counted from 1.
   */
  private static final class TestStore implements Store {
    final List<String> stored = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    int attempts;

    static TestStore failing(Throwable... failures) {
      var store = new TestStore();
      store.failures.addAll(List.of(failures));
      return store;
    }

    @Override
    public void put(int id, long cents) throws IOException, InterruptedException {
      if (++attempts > 40) {
        throw new IllegalStateException("the store was tried more than 40 times");
      }
      var failure = failures.isEmpty() ? null : failures.removeFirst();
      switch (failure) {
        case null -> {
          if (stored.stream().anyMatch(row -> row.startsWith(id + " "))) {
            throw new DuplicateException("id " + id + " is there already");
          }
          stored.add(id + " " + cents);
        }
        case IOException e -> throw e;
        case InterruptedException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(failure);
      }
    }
  }

  private static final String OK = "17;1250";

  @Test
  @Tag("task:1")
  @DisplayName("stores what can be stored")
  void storesGoodLines() {
    var store = new TestStore();
    Check.that("load([17;1250, 18;-200, 19;3000000000]).stored()")
        .gives(3, () -> SpecificCatch.load(List.of(OK, "18;-200", "19;3000000000"), store).stored())
        .because("all three are whole numbers; cents are long");
    Check.that("what is in the store then")
        .gives(List.of("17 1250", "18 -200", "19 3000000000"), () -> store.stored)
        .because("in the order of the lines");
    Check.that("load([])")
        .gives(new Report(0, List.of()), () -> SpecificCatch.load(List.of(), new TestStore()))
        .because("no lines are no failure");
  }

  @Test
  @Tag("task:1")
  @DisplayName("rejects lines that are not id;cents, and goes on")
  void rejectsBadLines() {
    for (var bad :
        List.of(
            "x;5",
            "17;x",
            "17",
            "",
            ";",
            "17;",
            ";5",
            "17;12;3",
            "17;12.50",
            "99999999999;1",
            "0x10;5",
            "17;5;")) {
      var store = new TestStore();
      var lines = List.of("1;10", bad, "2;20");
      Check.that("line and text of the rejected lines of load([1;10, " + bad + ", 2;20])")
          .gives(
              List.of("2: " + bad),
              () ->
                  SpecificCatch.load(lines, store).rejected().stream()
                      .map(r -> r.line() + ": " + r.text())
                      .toList())
          .because(
              "the second line is not id;cents; whoever mends the file needs its number and its text");
      Check.that("what is in the store then")
          .gives(List.of("1 10", "2 20"), () -> store.stored)
          .because("one bad line is no reason to lose a good one");
    }
    Check.that("the reason for x;5")
        .<String>satisfies(
            "x is named", reason -> reason != null && reason.contains("x"), () -> reason("x;5"))
        .because("\"bad line\" is no reason; the value that was met is one");
    Check.that("the reason for 17;12.50")
        .<String>satisfies(
            "12.50 is named",
            reason -> reason != null && reason.contains("12.50"),
            () -> reason("17;12.50"))
        .because("\"bad line\" is no reason; the value that was met is one");
  }

  private static String reason(String line) throws IOException, InterruptedException {
    return SpecificCatch.load(List.of(line), new TestStore()).rejected().getFirst().reason();
  }

  @Test
  @Tag("task:1")
  @DisplayName("rejects an id that is there already")
  void rejectsDuplicates() {
    var store = new TestStore();
    Check.that("load([17;1250, 17;1250, 18;5])")
        .gives(
            new Report(2, List.of(new Rejected(2, OK, "id 17 is there already"))),
            () -> SpecificCatch.load(List.of(OK, OK, "18;5"), store))
        .because("a DuplicateException is about this line, and the next may be good");
    Check.that("how often the store was tried")
        .gives(3, () -> store.attempts)
        .because("a duplicate stays one");
  }

  @Test
  @Tag("task:2")
  @DisplayName("tries a busy store again, at most three times for each line")
  void triesAgain() {
    var store = TestStore.failing(busy(), busy());
    Check.that("load([17;1250, 18;5]) while the store is busy twice")
        .gives(new Report(2, List.of()), () -> SpecificCatch.load(List.of(OK, "18;5"), store))
        .because("the third attempt went through");
    Check.that("what is in the store then")
        .gives(List.of("17 1250", "18 5"), () -> store.stored)
        .because("each once");
    Check.that("how often it was tried")
        .gives(4, () -> store.attempts)
        .because("three times for the first line, once for the second");
    var again = TestStore.failing(busy(), busy());
    again.failures.add(null);
    again.failures.add(busy());
    again.failures.add(busy());
    Check.that("load([17;1250, 18;5]) while the store is busy twice for each line")
        .gives(new Report(2, List.of()), () -> SpecificCatch.load(List.of(OK, "18;5"), again))
        .because("each line has three attempts of its own");
  }

  private static BusyException busy() {
    return new BusyException("busy (made by the test)");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a duplicate after a busy moment is rejected, an outage after it stops")
  void handlesTheSecondFailureByItsKind() {
    var store = new TestStore();
    store.stored.add("17 1");
    store.failures.add(busy());
    Check.that("load([17;1250]) while the store is busy once, and has 17 already")
        .gives(
            new Report(0, List.of(new Rejected(1, OK, "id 17 is there already"))),
            () -> SpecificCatch.load(List.of(OK), store))
        .because("the second attempt got an answer, and it is about the line");
  }

  @Test
  @Tag("task:3")
  @DisplayName("stops when the store is gone, and says at which line")
  void stopsWhenTheStoreIsGone() {
    var gone = new FileNotFoundException("store unreachable (made by the test)");
    stops("is gone at its second", gone, 2, TestStore.failing(busy(), gone));
    var third = busy();
    stops("is busy at its third", third, 3, TestStore.failing(busy(), busy(), third));
  }

  /** Two lines are rejected before, so that the one at hand is line 3. */
  private static void stops(String how, IOException cause, int tries, TestStore store) {
    String call = "load([x, y, 17;1250, 18;5]), where the store " + how + " attempt";
    Check.that(call)
        .throwsException(
            IOException.class,
            "line 3",
            () -> SpecificCatch.load(List.of("x", "y", OK, "18;5"), store))
        .because("all further lines would fail as well; the number says where to go on");
    Check.that("how often the store was tried")
        .gives(tries, () -> store.attempts)
        .because("after that no line is tried any more");
    var fresh =
        cause instanceof BusyException
            ? TestStore.failing(busy(), busy(), cause)
            : TestStore.failing(cause);
    Check.that("the cause of what it throws")
        .<Throwable>satisfies(
            "the very exception that the store threw", found -> found == cause, () -> cause(fresh))
        .because("its stack trace says where it happened; without the cause that is lost");
  }

  private static Throwable cause(Store store) throws InterruptedException {
    try {
      SpecificCatch.load(List.of(OK), store);
      return null;
    } catch (IOException e) {
      return e.getCause();
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("a bug in the store is not a bad line, whatever its type")
  void letsBugsThrough() {
    for (var bug :
        List.of(
            new NullPointerException("bug (made by the test)"),
            new NumberFormatException("bug (made by the test)"),
            new IllegalArgumentException("bug (made by the test)"),
            new IllegalStateException("bug (made by the test)"))) {
      var store = TestStore.failing(bug);
      Check.that("what load([17;1250, 18;5]) throws when the store throws " + bug)
          .<Throwable>satisfies("that exception itself", found -> found == bug, () -> thrown(store))
          .because(
              "17;1250 is a good line. Rejecting it would hide the bug in a list that nobody reads");
    }
  }

  private static Throwable thrown(Store store) {
    try {
      SpecificCatch.load(List.of(OK, "18;5"), store);
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("an interrupt ends the job")
  void letsInterruptsThrough() {
    var store = TestStore.failing(new InterruptedException("made by the test"));
    Check.that("load([17;1250, 18;5]) when the store is interrupted")
        .throwsException(
            InterruptedException.class,
            "made by the test",
            () -> SpecificCatch.load(List.of(OK, "18;5"), store))
        .because(
            "somebody has asked this thread to end; a job that goes on is killed later, in a worse place");
    Check.that("how often the store was tried")
        .gives(1, () -> store.attempts)
        .because("the request to end is not about one line");
  }

  @Test
  @Tag("task:4")
  @DisplayName("an Error is nobody's to handle")
  void letsErrorsThrough() {
    for (var error :
        List.of(
            new OutOfMemoryError("Java heap space (made by the test)"),
            new StackOverflowError("made by the test"))) {
      Check.that("what load([17;1250, 18;5]) throws when the store throws " + error)
          .<Throwable>satisfies(
              "that error itself", found -> found == error, () -> thrown(TestStore.failing(error)))
          .because(
              "after it nothing can be promised, least of all that the next line will do better");
    }
  }
}
