import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class RevenueJobTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final LocalDate NEXT = DAY.plusDays(1);

  /** A shop in memory that can be told to fail. */
  private static final class TestShop implements Shop {
    final Map<LocalDate, List<Long>> orders = new TreeMap<>();
    final Map<LocalDate, Long> stored = new TreeMap<>();
    final List<String> asked = new ArrayList<>();
    Exception onRead;
    Exception onStore;

    @Override
    public List<Long> orders(LocalDate day) throws IOException {
      asked.add("orders of " + day);
      raise(onRead);
      return List.copyOf(orders.getOrDefault(day, List.of()));
    }

    @Override
    public void store(LocalDate day, long cents) throws IOException {
      asked.add("store " + day);
      raise(onStore);
      stored.put(day, cents);
    }

    @Override
    public OptionalLong stored(LocalDate day) throws IOException {
      asked.add("stored of " + day);
      return stored.containsKey(day) ? OptionalLong.of(stored.get(day)) : OptionalLong.empty();
    }

    private static void raise(Exception e) throws IOException {
      if (e instanceof IOException checked) {
        throw checked;
      }
      if (e instanceof RuntimeException unchecked) {
        throw unchecked;
      }
    }
  }

  private static TestShop shop() {
    var shop = new TestShop();
    shop.orders.put(DAY, List.of(1200L, 800L, -500L));
    shop.orders.put(LocalDate.parse("2011-11-11"), List.of(3_000_000_000L, 7L));
    return shop;
  }

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(Shop shop, String... args) {
    said.reset();
    return RevenueJob.run(List.of(args), shop, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private static Map<LocalDate, Long> march(long cents) {
    return Map.of(DAY, cents);
  }

  @Test
  @Tag("task:1")
  @DisplayName("stores the sum of the day's orders, refunds taken off")
  void storesTheDay() {
    var shop = shop();
    Check.that("the exit code of --day 2026-03-01")
        .gives(0, () -> run(shop, "--day", "2026-03-01"))
        .because("the shop can be read and written");
    Check.that("what is stored then, for orders of 1200, 800 and -500 cents")
        .gives(march(1500), () -> shop.stored)
        .because("1200 + 800 - 500 belong to this day, and no other day was asked for");
    var old = shop();
    Check.that("what is stored after --day 2011-11-11, orders 3000000000 and 7")
        .gives(
            Map.of(LocalDate.parse("2011-11-11"), 3_000_000_007L),
            () -> {
              run(old, "--day", "2011-11-11");
              return old.stored;
            })
        .because("the day is the one in the words, not the one on the clock; cents are long");
  }

  @Test
  @Tag("task:1")
  @DisplayName("stores 0 for a day without orders")
  void storesZero() {
    var shop = shop();
    Check.that("what is stored after --day 2026-03-02, a day without orders")
        .gives(
            Map.of(NEXT, 0L),
            () -> {
              run(shop, "--day", "2026-03-02");
              return shop.stored;
            })
        .because("0 says: looked, and there were none. Nothing says: the job never ran");
  }

  @Test
  @Tag("task:1")
  @DisplayName("five calls leave what one call leaves, and orders that came late are in")
  void canBeRepeated() {
    var shop = shop();
    Check.that("what is stored after the same call five times")
        .gives(
            march(1500),
            () -> {
              for (int i = 0; i < 5; i++) {
                run(shop, "--day", "2026-03-01");
              }
              return shop.stored;
            })
        .because("a scheduler calls again whenever it is not sure");
    shop.orders.put(DAY, List.of(1200L, 800L, -500L, 99L));
    Check.that("what is stored after one more call, when an order of 99 came late")
        .gives(
            march(1599),
            () -> {
              run(shop, "--day", "2026-03-01");
              return shop.stored;
            })
        .because("who calls again wants the day as it is now");
  }

  @Test
  @Tag("task:2")
  @DisplayName("wrong words are exit code 2, and the shop is not asked")
  void refusesWrongWords() {
    for (var words :
        List.of(
            List.<String>of(),
            List.of("--day"),
            List.of("--day", "today"),
            List.of("--day", "2026-02-30"),
            List.of("--day", ""),
            List.of("--Day", "2026-03-01"),
            List.of("2026-03-01"),
            List.of("2026-03-01", "--day"),
            List.of("--day", "2026-03-01", "--fast"),
            List.of("--day", "2026-03-01", "--day", "2026-03-02"))) {
      var shop = shop();
      Check.that("the exit code of " + words)
          .gives(2, () -> run(shop, words.toArray(String[]::new)))
          .because("no number of further tries makes these words right; 1 would have them tried");
      Check.that("what the shop was asked by " + words)
          .gives(List.of(), () -> shop.asked)
          .because("a job that guesses does the wrong thing without a word");
      Check.that("what err says to " + words)
          .<String>satisfies("a sentence", text -> !text.isBlank(), () -> said())
          .because("somebody has to find the mistake in a log, at night");
    }
    Check.that("what err says to --day 2026-02-30")
        .<String>satisfies(
            "with the wrong word in it",
            text -> text.contains("2026-02-30"),
            () -> {
              run(shop(), "--day", "2026-02-30");
              return said();
            })
        .because("the value that came is the first thing one wants to know");
    Check.that("what err says to --day 2026-03-01 --fast")
        .<String>satisfies(
            "with the wrong word in it",
            text -> text.contains("--fast"),
            () -> {
              run(shop(), "--day", "2026-03-01", "--fast");
              return said();
            })
        .because("the word that came is the first thing one wants to know");
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  @Tag("task:2")
  @DisplayName("a shop that fails is exit code 1, and the old revenue stays")
  void reportsFailure() {
    for (var cause :
        List.of(
            new IOException("connection reset"),
            new UncheckedIOException(new IOException("connection reset")),
            new DateTimeParseException("connection reset: no date in the answer", "", 0),
            new IllegalStateException("connection reset, pool closed"))) {
      for (boolean reading : List.of(true, false)) {
        var shop = shop();
        shop.stored.put(DAY, 42L);
        shop.onRead = reading ? cause : null;
        shop.onStore = reading ? null : cause;
        String what = cause.getClass().getSimpleName() + (reading ? " in orders" : " in store");
        Check.that("the exit code of --day 2026-03-01 with an " + what)
            .gives(1, () -> run(shop, "--day", "2026-03-01"))
            .because(
                "only the exit code tells the scheduler; 0 would be green, and 2 would blame the words, which are right");
        Check.that("what is stored then, where 42 was stored before")
            .gives(march(42), () -> shop.stored)
            .because("a day that could not be worked out keeps the revenue it had");
        Check.that("what err says")
            .<String>satisfies(
                "the day and \"connection reset\"",
                text -> text.contains("2026-03-01") && text.contains("connection reset"),
                this::said)
            .because("which day, and why, is what somebody at night needs to know");
      }
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("a full heap is not the job's to handle")
  void letsErrorsThrough() {
    var shop =
        new Shop() {
          @Override
          public List<Long> orders(LocalDate day) {
            throw new OutOfMemoryError("Java heap space (made by the test)");
          }

          @Override
          public void store(LocalDate day, long cents) {}

          @Override
          public OptionalLong stored(LocalDate day) {
            return OptionalLong.empty();
          }
        };
    Check.that("--day 2026-03-01, while an OutOfMemoryError comes from the shop")
        .throwsException(
            OutOfMemoryError.class, "made by the test", () -> run(shop, "--day", "2026-03-01"))
        .because("after an Error nothing can be promised; the process has to end, not the day");
  }

  @Test
  @Tag("task:3")
  @DisplayName("one call a day, first and last included")
  void listsCalls() {
    Check.that("calls(2026-02-27, 2026-03-02)")
        .gives(
            List.of(
                List.of("--day", "2026-02-27"),
                List.of("--day", "2026-02-28"),
                List.of("--day", "2026-03-01"),
                List.of("--day", "2026-03-02")),
            () -> RevenueJob.calls(LocalDate.parse("2026-02-27"), NEXT))
        .because("2026 is no leap year, and both ends count");
    Check.that("calls(2026-03-01, 2026-03-01)")
        .gives(List.of(List.of("--day", "2026-03-01")), () -> RevenueJob.calls(DAY, DAY))
        .because("from a day to itself is one day");
    Check.that("calls(2026-03-02, 2026-03-01)")
        .gives(List.of(), () -> RevenueJob.calls(NEXT, DAY))
        .because("nothing lies between");
  }

  @Test
  @Tag("task:4")
  @DisplayName("accepts jobs that keep the promise, however they do it")
  void acceptsSoundJobs() {
    Check.that("check(a job that reads, adds up and stores)")
        .runs(() -> RevenueJob.check(new Jobs()))
        .because("it does what the text asks");
    Check.that("check(a job that stores only what is not there yet)")
        .runs(() -> RevenueJob.check(new Jobs.WritesOnlyChanges()))
        .because("what is stored is the same, and nobody asked for the number of writes");
  }

  @Test
  @Tag("task:5")
  @DisplayName("catches jobs that would be green and wrong")
  void catchesBrokenJobs() {
    catches("takes the day from the clock", new Jobs.ReadsTheClock());
    catches("reads and stores nothing", new Jobs.StoresNothing());
    catches("leaves refunds out", new Jobs.LosesRefunds());
    catches("stores nothing for a day without orders", new Jobs.SkipsDaysWithoutOrders());
    catches("adds to what is stored, so the second call doubles it", new Jobs.AddsToWhatIsThere());
    catches(
        "leaves a stored day as it is, so late orders never come in", new Jobs.NeverDoneTwice());
    catches("keeps the orders of the call before", new Jobs.RemembersTheLastRun());
  }

  @Test
  @Tag("task:5")
  @DisplayName("catches jobs that lie about how they ended")
  void catchesLiars() {
    catches("returns 0 when the shop fails", new Jobs.AlwaysGreen());
    catches(
        "takes a shop that cannot be read for one without orders", new Jobs.CannotReadIsNoOrders());
    catches("stores 0 first, so a failed call has lost the old revenue", new Jobs.ClearsFirst());
    catches("returns 1 for wrong words", new Jobs.WrongWordsAreAFailure());
    catches("works on yesterday when the words are wrong", new Jobs.GuessesTheDay());
    catches("says nothing on err when it fails", new Jobs.SaysNothing());
  }

  private static void catches(String how, Job job) {
    Check.that("check(a job that " + how + ")")
        .throwsException(AssertionError.class, () -> RevenueJob.check(job))
        .because("this job is broken. Which call would show it?");
    Check.that("the sentence of check(a job that " + how + ")")
        .<String>satisfies(
            "not empty", text -> text != null && !text.isBlank(), () -> sentence(job))
        .because("who reads a red test wants to know what was wrong");
  }

  private static String sentence(Job job) {
    try {
      RevenueJob.check(job);
      return null;
    } catch (AssertionError e) {
      return e.getMessage();
    }
  }
}
