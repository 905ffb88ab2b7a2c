// Makes the readings of within beside the gatherer: all streams share them.
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.stream.DoubleStream;
import java.util.stream.Gatherer;

final class WindowedAverage {
  /** What a cooling unit reports. */
  record Reading(Instant time, double celsius) {}

  static Gatherer<Double, ?, Double> last(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a window of " + size + " readings: 1 is the least");
    }
    return Gatherer.<Double, ArrayDeque<Double>, Double>ofSequential(
        ArrayDeque::new,
        (window, reading, out) -> {
          window.addLast(reading);
          if (window.size() > size) {
            window.removeFirst();
          }
          return window.size() < size
              || out.push(average(window.stream().mapToDouble(Double::doubleValue)));
        });
  }

  static Gatherer<Reading, ?, Reading> within(Duration window) {
    if (!window.isPositive()) {
      throw new IllegalArgumentException("a window of " + window + ": it must be positive");
    }
    var shared = new ArrayDeque<Reading>();
    return Gatherer.<Reading, ArrayDeque<Reading>, Reading>ofSequential(
        () -> shared,
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
