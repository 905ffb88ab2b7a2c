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
    throw new UnsupportedOperationException(
        "Write Stopwatch.measure: the nanoseconds a call took, for each round after the warm-up");
  }

  List<List<Double>> inTurns(Plan plan, List<Work<?>> works) {
    throw new UnsupportedOperationException(
        "Write Stopwatch.inTurns: one round of each work, then the next round of each");
  }

  static OptionalDouble timesAsFast(List<Double> slow, List<Double> fast) {
    throw new UnsupportedOperationException(
        "Write Stopwatch.timesAsFast: the ratio of the medians, if the rounds do not overlap");
  }
}
