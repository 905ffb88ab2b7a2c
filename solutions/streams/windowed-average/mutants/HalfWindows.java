// Uses windowSliding as it is: a stream that is too short gives an average all the same.
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Gatherer;
import java.util.stream.Gatherers;

final class WindowedAverage {
  /** What a cooling unit reports. */
  record Reading(Instant time, double celsius) {}

  static Gatherer<Double, ?, Double> last(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a window of " + size + " readings: 1 is the least");
    }
    return Gatherers.<Double>windowSliding(size)
        .andThen(
            Gatherer.<List<Double>, Double>of(
                (nothing, window, out) ->
                    out.push(average(window.stream().mapToDouble(Double::doubleValue)))));
  }

  static Gatherer<Reading, ?, Reading> within(Duration window) {
    if (!window.isPositive()) {
      throw new IllegalArgumentException("a window of " + window + ": it must be positive");
    }
    return Gatherer.<Reading, ArrayDeque<Reading>, Reading>ofSequential(
        ArrayDeque::new,
        (readings, reading, out) -> {
          readings.addLast(reading);
          var tooOld = reading.time().minus(window);
          while (!readings.getFirst().time().isAfter(tooOld)) {
            readings.removeFirst();
          }
          var average = average(readings.stream().mapToDouble(Reading::celsius));
          return out.push(new Reading(reading.time(), average));
        });
  }

  private static double average(DoubleStream values) {
    return values.average().orElseThrow();
  }
}
