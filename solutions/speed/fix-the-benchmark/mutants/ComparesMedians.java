// Speaks as soon as the medians differ.
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

final class Stopwatch {
  /** How a measurement runs: rounds that do not count, rounds that do, calls in each round. */
  record Plan(int warmups, int rounds, int calls) {
    Plan {
      if (warmups < 0 || rounds < 1 || calls < 1) {
        throw new IllegalArgumentException("a plan needs a round and a call at least");
      }
    }
  }

  /** What is measured, and what makes a new state for each call. */
  record Work<S>(Supplier<S> setUp, Function<S, Object> code) {}

  private final LongSupplier clock;
  private final Consumer<Object> sink;

  Stopwatch(LongSupplier clock, Consumer<Object> sink) {
    this.clock = clock;
    this.sink = sink;
  }

  <S> List<Double> measure(Plan plan, Work<S> work) {
    return inTurns(plan, List.of(work)).getFirst();
  }

  List<List<Double>> inTurns(Plan plan, List<Work<?>> works) {
    var times = works.stream().map(work -> (List<Double>) new ArrayList<Double>()).toList();
    for (int round = 0; round < plan.warmups() + plan.rounds(); round++) {
      for (int i = 0; i < works.size(); i++) {
        double nanos = round(plan.calls(), works.get(i));
        if (round >= plan.warmups()) {
          times.get(i).add(nanos);
        }
      }
    }
    return times;
  }

  private <S> double round(int calls, Work<S> work) {
    var states = new ArrayList<S>(calls);
    for (int i = 0; i < calls; i++) {
      states.add(work.setUp().get());
    }
    var results = new Object[calls];
    long start = clock.getAsLong();
    for (int i = 0; i < calls; i++) {
      results[i] = work.code().apply(states.get(i));
    }
    long end = clock.getAsLong();
    for (var result : results) {
      sink.accept(result);
    }
    return (double) (end - start) / calls;
  }

  static OptionalDouble timesAsFast(List<Double> slow, List<Double> fast) {
    return median(slow) > median(fast)
        ? OptionalDouble.of(median(slow) / median(fast))
        : OptionalDouble.empty();
  }

  private static double median(List<Double> rounds) {
    var sorted = rounds.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
