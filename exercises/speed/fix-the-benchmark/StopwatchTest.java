import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class StopwatchTest {
  /** A machine whose time passes only when somebody does something. */
  private static final class Machine {
    private long now = 1_000_000;
    private int readings;
    private final List<Object> sunk = new ArrayList<>();

    long clock() {
      readings++;
      now += 25;
      return now;
    }

    /** The time that a measurement sees beside the code: that of one reading. */
    double between(int calls) {
      return 25.0 / calls;
    }

    Stopwatch stopwatch() {
      return new Stopwatch(this::clock, sunk::add);
    }

    Stopwatch.Work<Object> work(int nanos) {
      return new Stopwatch.Work<>(
          Object::new,
          state -> {
            now += nanos;
            return state;
          });
    }
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static Stopwatch.Work<Integer> counting() {
    var calls = new AtomicInteger();
    return new Stopwatch.Work<>(() -> 0, state -> calls.getAndIncrement());
  }

  @Test
  @Tag("task:1")
  @DisplayName("every result reaches the sink, once and in order")
  void sinks() {
    for (var plan : List.of(new Stopwatch.Plan(0, 1, 1), new Stopwatch.Plan(2, 3, 10))) {
      int calls = (plan.warmups() + plan.rounds()) * plan.calls();
      var machine = new Machine();
      Check.that("what the sink got from measure(%s, ..), where call n gives n".formatted(plan))
          .gives(
              numbers(calls),
              () -> {
                machine.stopwatch().measure(plan, counting());
                return List.copyOf(machine.sunk);
              })
          .because(
              "a result that nobody takes need not be computed: the compiler leaves the work out, and you measure an empty loop. In warm-up too, or the compiler learns from code that is not the one you measure");
    }
    var machine = new Machine();
    Check.that("what the sink got from measure(Plan[0, 1, 2], ..), where each call gives null")
        .gives(
            Arrays.asList(null, null),
            () -> {
              machine
                  .stopwatch()
                  .measure(
                      new Stopwatch.Plan(0, 1, 2), new Stopwatch.Work<>(() -> 0, state -> null));
              return new ArrayList<>(machine.sunk);
            })
        .because("null is a result as well");
  }

  @Test
  @Tag("task:2")
  @DisplayName("gives the time of each round, in order")
  void timesRounds() {
    var machine = new Machine();
    var calls = new AtomicInteger();
    var work =
        new Stopwatch.Work<Integer>(
            () -> 0,
            state -> {
              machine.now += calls.getAndIncrement() / 100 * 1_000; // round 0 takes 0, then 1,000
              return state;
            });
    times(
        "the rounds differ, and each is to be seen: 1st, 2nd, 3rd",
        "measure(Plan[0, 3, 100], ..), where a call of round n (from 0) takes n * 1,000 ns",
        List.of(0.0, 1_000.0, 2_000.0),
        () -> machine.stopwatch().measure(new Stopwatch.Plan(0, 3, 100), work));
  }

  @Test
  @Tag("task:2")
  @DisplayName("leaves the warm-up out")
  void leavesWarmUpOut() {
    var machine = new Machine();
    var calls = new AtomicInteger();
    var work =
        new Stopwatch.Work<Integer>(
            () -> 0,
            state -> {
              machine.now +=
                  calls.getAndIncrement() < 200 ? 5_000 : 10; // interpreted, then compiled
              return state;
            });
    times(
        "the first 200 calls are the interpreter's. They are there so that the next ones are not",
        "measure(Plan[2, 3, 100], ..), where the first 200 calls take 5,000 ns each and all later ones 10",
        List.of(10.0, 10.0, 10.0),
        () -> machine.stopwatch().measure(new Stopwatch.Plan(2, 3, 100), work));
  }

  @Test
  @Tag("task:2")
  @DisplayName("asks the clock twice a round")
  void asksTheClockSeldom() {
    var machine = new Machine();
    Check.that("how often measure(Plan[0, 3, 100], ..) asks the clock")
        .gives(
            Map.of("readings", 6),
            () -> {
              machine.stopwatch().measure(new Stopwatch.Plan(0, 3, 100), machine.work(3));
              return Map.of("readings", machine.readings);
            })
        .because(
            "asking takes 25 ns. Round each call of 3 ns it would be most of what you measure; twice a round it is a hundredth of it");
    var fraction = new Machine();
    Check.that("measure(Plan[1, 2, 100], ..), where a call takes 3 ns")
        .gives(
            List.of(3 + fraction.between(100), 3 + fraction.between(100)),
            () -> fraction.stopwatch().measure(new Stopwatch.Plan(1, 2, 100), fraction.work(3)))
        .because(
            "325 ns passed in 100 calls, 25 of them in the clock. Whole nanoseconds are too coarse: 3 and 3.9 would be the same");
  }

  @Test
  @Tag("task:3")
  @DisplayName("each call gets a state that no other call has touched")
  void makesStates() {
    var plan = new Stopwatch.Plan(1, 2, 5);
    var seen = new ArrayList<String>();
    var work =
        new Stopwatch.Work<List<String>>(
            () -> new ArrayList<>(List.of("c", "a", "b")),
            state -> {
              seen.add(String.join("", state));
              state.sort(null);
              return state;
            });
    Check.that("the order that each of the 15 calls of measure(%s, sort) finds".formatted(plan))
        .gives(
            java.util.Collections.nCopies(15, "cab"),
            () -> {
              new Machine().stopwatch().measure(plan, work);
              return List.copyOf(seen);
            })
        .because(
            "the first call sorts the list. Each later one with the same list sorts what is sorted, which is another and much cheaper task");
  }

  @Test
  @Tag("task:3")
  @DisplayName("set-up and sink are not in the time")
  void leavesSetUpOut() {
    var machine = new Machine();
    var work =
        new Stopwatch.Work<Object>(
            () -> {
              machine.now += 90_000;
              return new Object();
            },
            state -> {
              machine.now += 10;
              return state;
            });
    times(
        "to copy a list takes longer than to sort a short one. Only the sort was asked for, so the copies are made before the clock is read",
        "measure(Plan[1, 2, 100], ..), where set-up takes 90,000 ns and the code 10",
        List.of(10.0, 10.0),
        () -> machine.stopwatch().measure(new Stopwatch.Plan(1, 2, 100), work));
    var slow = new Machine();
    var stopwatch =
        new Stopwatch(
            slow::clock,
            result -> {
              slow.now += 70_000;
            });
    times(
        "a sink that writes to a file is slower than what you measure; hand the results over when the clock has been read for the second time",
        "measure(Plan[1, 2, 100], ..), where the sink takes 70,000 ns and the code 10",
        List.of(10.0, 10.0),
        () -> stopwatch.measure(new Stopwatch.Plan(1, 2, 100), slow.work(10)));
  }

  @Test
  @Tag("task:4")
  @DisplayName("one round of each, then the next of each")
  void takesTurns() {
    var trace = new ArrayList<String>();
    var works =
        Stream.of("a", "b", "c")
            .<Stopwatch.Work<?>>map(name -> new Stopwatch.Work<>(() -> name, s -> trace.add(s)))
            .toList();
    Check.that(
            "the works that run in each round of inTurns(Plan[2, 1, 4], [a, b, c]), by the calls' order")
        .gives(
            List.of(
                Map.of("a", 4L, "b", 4L, "c", 4L),
                Map.of("a", 4L, "b", 4L, "c", 4L),
                Map.of("a", 4L, "b", 4L, "c", 4L)),
            () -> {
              new Machine().stopwatch().inTurns(new Stopwatch.Plan(2, 1, 4), works);
              return IntStream.iterate(0, from -> from < trace.size(), from -> from + 12)
                  .mapToObj(from -> trace.subList(from, Math.min(from + 12, trace.size())))
                  .map(StopwatchTest::counted)
                  .toList();
            })
        .because(
            "the machine changes while you measure: it gets warm, somebody else's job begins. What runs first has another machine than what runs last. In turns, all have the same");
  }

  private static Map<String, Long> counted(List<String> names) {
    return names.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                name -> name, java.util.stream.Collectors.counting()));
  }

  @Test
  @Tag("task:4")
  @DisplayName("the times of each, in the order of the works")
  void timesEach() {
    var machine = new Machine();
    Set<Object> states = new HashSet<>();
    Check.that("inTurns(Plan[1, 2, 100], [5 ns, 50 ns, 20 ns])")
        .gives(
            Stream.of(5, 50, 20)
                .map(nanos -> nanos + machine.between(100))
                .map(nanos -> List.of(nanos, nanos))
                .toList(),
            () ->
                machine
                    .stopwatch()
                    .inTurns(
                        new Stopwatch.Plan(1, 2, 100),
                        List.of(machine.work(5), machine.work(50), machine.work(20))))
        .because("each work has its own list, with one number for each round after the warm-up");
    Check.that("how many different results the sink got from these 3 times 3 rounds of 100 calls")
        .gives(
            Map.of("results", 900),
            () -> {
              states.addAll(machine.sunk);
              return Map.of("results", states.size());
            })
        .because("in turns, too, each call has a state of its own and each result is handed on");
    Check.that("inTurns(Plan[0, 1, 1], [])")
        .gives(List.of(), () -> machine.stopwatch().inTurns(new Stopwatch.Plan(0, 1, 1), List.of()))
        .because("of no works there are no times");
  }

  @Test
  @Tag("task:5")
  @DisplayName("the ratio of the medians")
  void dividesMedians() {
    ratio("the medians are 30 and 10", 3, List.of(30.0, 20.0, 40.0), List.of(9.0, 10.0, 11.0));
    ratio(
        "the medians are 30 and 10. One round of 9,000, when somebody's backup ran, moves a mean to 3,020 and a median not at all",
        3,
        List.of(30.0, 9_000.0, 30.0),
        List.of(10.0, 10.0, 10.0));
    ratio(
        "of four rounds, 20 and 40 are in the middle, and their mean is 30",
        3,
        List.of(20.0, 100.0, 40.0, 15.0),
        List.of(10.0));
    ratio("one round each", 2.5, List.of(5.0), List.of(2.0));
  }

  @Test
  @Tag("task:5")
  @DisplayName("says nothing where rounds overlap")
  void staysSilent() {
    undecided(
        "a round of fast took 21, and one of slow took 20",
        List.of(30.0, 20.0, 40.0),
        List.of(9.0, 10.0, 21.0));
    undecided(
        "20 against 20: in these two rounds neither was faster",
        List.of(30.0, 20.0, 40.0),
        List.of(9.0, 10.0, 20.0));
    undecided(
        "here fast is the slower one; nobody asked how much slower, and the answer must not be a number below 1",
        List.of(1.0, 1.0),
        List.of(5.0, 5.0));
    undecided("a thing is not faster than itself", List.of(7.0, 7.5), List.of(7.0, 7.5));
  }

  private static void ratio(String because, double expected, List<Double> slow, List<Double> fast) {
    Check.that("timesAsFast(%s, %s)".formatted(slow, fast))
        .gives(OptionalDouble.of(expected), () -> Stopwatch.timesAsFast(slow, fast))
        .because(because);
  }

  private static void undecided(String because, List<Double> slow, List<Double> fast) {
    Check.that("timesAsFast(%s, %s)".formatted(slow, fast))
        .gives(OptionalDouble.empty(), () -> Stopwatch.timesAsFast(slow, fast))
        .because(because);
  }

  /** The clock's own 25 ns, shared by a round's 100 calls, are allowed for. */
  private static void times(
      String because,
      String call,
      List<Double> expected,
      java.util.concurrent.Callable<List<Double>> measure) {
    Check.that(call)
        .gives(expected.stream().map(nanos -> nanos + 0.25).toList(), measure)
        .because(because + " (0.25 ns of each call are the clock's own)");
  }
}
