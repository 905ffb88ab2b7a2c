import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class WindowedAverageTest {
  private static final Instant START = Instant.parse("2026-11-20T03:00:00Z");

  @Test
  @Tag("task:1")
  @DisplayName("averages each window, and the windows overlap")
  void averages() {
    last(
        2,
        List.of(1.5, 2.5, 4.5),
        "each window begins one reading after the one before: 1 and 2, 2 and 3, 3 and 6",
        1,
        2,
        3,
        6);
    last(3, List.of(2.0, -1.0), "the windows are 1, 2, 3 and 2, 3, -8", 1, 2, 3, -8);
    last(1, List.of(5.0, 7.0), "a window of one is the reading itself", 5, 7);
    last(2, List.of(4.0, 4.0), "equal readings are readings", 4, 4, 4);
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives nothing until a window is full")
  void waitsForAFullWindow() {
    last(
        3,
        List.of(),
        "there is no window of three in two readings. Gatherers.windowSliding gives one with two elements here; an average of it would be an alarm for less than was asked",
        1,
        2);
    last(2, List.of(), "no readings, no average");
    last(3, List.of(2.0), "three readings are exactly one window", 1, 2, 3);
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives an average as soon as it can, and stops when nobody wants more")
  void isLazy() {
    var taken = new AtomicInteger();
    Check.that("readings taken from a stream of 100,000 for gather(last(3)).limit(2)")
        .gives(
            4,
            () -> {
              Stream.iterate(1.0, x -> x + 1)
                  .limit(100_000)
                  .peek(x -> taken.incrementAndGet())
                  .gather(WindowedAverage.last(3))
                  .limit(2)
                  .toList();
              return taken.get();
            })
        .because(
            "the second window is full with the fourth reading. Live data has no end at which a gatherer could make up for what it kept back");
  }

  @Test
  @Tag("task:2")
  @DisplayName("the same gatherer for one stream after the other")
  void canBeUsedAgain() {
    Check.that(
            "var g = last(2); Stream.of(1.0, 3.0).gather(g), and then Stream.of(5.0, 7.0).gather(g)")
        .gives(
            List.of(List.of(2.0), List.of(6.0)),
            () -> {
              var gatherer = WindowedAverage.last(2);
              return List.of(
                  Stream.of(1.0, 3.0).gather(gatherer).toList(),
                  Stream.of(5.0, 7.0).gather(gatherer).toList());
            })
        .because(
            "the averages of 1 and 3, and of 5 and 7: the second stream must know nothing of the first. The state is made by the first function of the gatherer, for each stream anew; a variable outside is shared by all");
  }

  @Test
  @Tag("task:2")
  @DisplayName("on a parallel stream the result is the same")
  void worksInParallel() {
    var readings = IntStream.range(0, 2_000).mapToObj(i -> (double) i).toList();
    Check.that("0.0 to 1999.0, parallel, gather(last(2))")
        .gives(
            IntStream.range(0, 1_999).mapToObj(i -> i + 0.5).toList(),
            () -> readings.parallelStream().gather(WindowedAverage.last(2)).toList())
        .because(
            "a window needs its readings in a row. A gatherer that lets several threads begin in several places loses windows where they meet");
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses a size below 1, when it is made")
  void refuses() {
    for (var size : new int[] {0, -3}) {
      Check.that("last(%d), and no stream uses it".formatted(size))
          .throwsException(IllegalArgumentException.class, () -> WindowedAverage.last(size))
          .because(
              "a wrong configuration should fail where it is read, not at the first reading of the night");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("a spike is forgotten when it has left")
  void forgetsSpikes() {
    Check.that("the last average of 1e17, 1, 1, 1 with last(2)")
        .givesAbout(
            1.0,
            1e-9,
            () -> Stream.of(1e17, 1.0, 1.0, 1.0).gather(WindowedAverage.last(2)).toList().getLast())
        .because(
            "both readings of this window are 1. A running sum has lost them: 1e17 + 1 is 1e17 in a double, and what is subtracted later does not bring the 1 back");
  }

  @Test
  @Tag("task:3")
  @DisplayName("ten thousand random readings")
  void agreesWithALoop() {
    var random = new Random(5);
    var readings = random.doubles(10_000, -30, 10).boxed().toList();
    var expected =
        IntStream.rangeClosed(0, readings.size() - 7)
            .mapToObj(
                from ->
                    readings.subList(from, from + 7).stream()
                        .mapToDouble(x -> x)
                        .average()
                        .orElseThrow())
            .toList();
    var got = readings.stream().gather(WindowedAverage.last(7)).toList();
    Check.that("the number of averages of 10,000 readings of new Random(5) with last(7)")
        .gives(expected.size(), got::size)
        .because("there is a window for each reading from the seventh on");
    for (var i = 0; i < expected.size(); i++) {
      if (!(Math.abs(got.get(i) - expected.get(i)) <= 1e-9)) {
        var at = i;
        Check.that("the average with last(7) of " + readings.subList(i, i + 7))
            .givesAbout(expected.get(i), 1e-9, () -> got.get(at))
            .because("it is their sum divided by seven, as exact as a double can be");
      }
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("averages what is young enough")
  void averagesByTime() {
    within(
        10,
        "2.0 at 0 s, 4.0 at 9 s, 6.0 at 10 s",
        List.of(2.0, 3.0, 5.0),
        "at 9 s the window holds 2 and 4; at 10 s the first reading is exactly 10 s old, and out",
        at(0, 2),
        at(9, 4),
        at(10, 6));
    within(
        10,
        "1.0, 3.0 and 5.0, all at 0 s",
        List.of(1.0, 2.0, 3.0),
        "readings of the same moment are all in the window, in the order in which they came",
        at(0, 1),
        at(0, 3),
        at(0, 5));
    within(
        10,
        "1.0 at 0 s, 2.0 at 5 s, 9.0 at 1000 s",
        List.of(1.0, 1.5, 9.0),
        "after a long silence the window holds the new reading alone: the old ones left by their age, not by their number",
        at(0, 1),
        at(5, 2),
        at(1000, 9));
  }

  @Test
  @Tag("task:4")
  @DisplayName("gives one average a reading, at its time")
  void keepsTimes() {
    var readings = List.of(at(0, 1), at(3, 2), at(100, 3));
    Check.that("times of gather(within(10 s)) of readings at 0, 3 and 100 s")
        .gives(
            readings.stream().map(WindowedAverage.Reading::time).toList(),
            () ->
                readings.stream()
                    .gather(WindowedAverage.within(Duration.ofSeconds(10)))
                    .map(WindowedAverage.Reading::time)
                    .toList())
        .because(
            "an average belongs to the moment at which it became known: that of its latest reading");
    Check.that("gather(within(10 s)) of no readings")
        .gives(
            List.of(),
            () ->
                Stream.<WindowedAverage.Reading>empty()
                    .gather(WindowedAverage.within(Duration.ofSeconds(10)))
                    .toList())
        .because("no readings, no averages");
  }

  @Test
  @Tag("task:4")
  @DisplayName("begins anew with each stream, and forgets spikes")
  void withinKeepsToItself() {
    Check.that(
            "one within(1 minute) for two streams, one after the other: a reading of 1.0, and one of 3.0")
        .gives(
            List.of(1.0, 3.0),
            () -> {
              var gatherer = WindowedAverage.within(Duration.ofMinutes(1));
              var averages = new ArrayList<Double>();
              for (var celsius : List.of(1.0, 3.0)) {
                Stream.of(new WindowedAverage.Reading(START, celsius))
                    .gather(gatherer)
                    .forEach(average -> averages.add(average.celsius()));
              }
              return averages;
            })
        .because("each stream has one reading, which is its own average");
    Check.that("the last average of 1e17, 1, 1, 1, one each second, with within(2 s)")
        .givesAbout(1.0, 1e-9, () -> within(2, List.of(1e17, 1.0, 1.0, 1.0)).getLast())
        .because("in its window are two readings of 1, and a sum must know nothing of the others");
  }

  @Test
  @Tag("task:4")
  @DisplayName("refuses a window without room, when it is made")
  void refusesWindows() {
    for (var window : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      Check.that("within(%s), and no stream uses it".formatted(window))
          .throwsException(IllegalArgumentException.class, () -> WindowedAverage.within(window))
          .because("such a window holds no reading, not even the latest");
    }
  }

  private static WindowedAverage.Reading at(long seconds, double celsius) {
    return new WindowedAverage.Reading(START.plusSeconds(seconds), celsius);
  }

  private static void last(int size, List<Double> expected, String why, double... readings) {
    var boxed = Arrays.stream(readings).boxed().toList();
    Check.that("%s gathered by last(%d)".formatted(boxed, size))
        .gives(expected, () -> boxed.stream().gather(WindowedAverage.last(size)).toList())
        .because(why);
  }

  private static List<Double> within(int seconds, List<Double> oneASecond) {
    return IntStream.range(0, oneASecond.size())
        .mapToObj(i -> at(i, oneASecond.get(i)))
        .gather(WindowedAverage.within(Duration.ofSeconds(seconds)))
        .map(WindowedAverage.Reading::celsius)
        .toList();
  }

  private static void within(
      int seconds,
      String words,
      List<Double> expected,
      String why,
      WindowedAverage.Reading... readings) {
    Check.that("%s, gathered by within(%d s)".formatted(words, seconds))
        .gives(
            expected,
            () ->
                Stream.of(readings)
                    .gather(WindowedAverage.within(Duration.ofSeconds(seconds)))
                    .map(WindowedAverage.Reading::celsius)
                    .toList())
        .because(why);
  }
}
