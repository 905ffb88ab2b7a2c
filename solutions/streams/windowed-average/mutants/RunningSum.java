// Adds the new reading to a sum and subtracts the old one: a spike takes the others with it.
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.stream.DoubleStream;
import java.util.stream.Gatherer;

final class WindowedAverage {
  /** What a cooling unit reports. */
  record Reading(Instant time, double celsius) {}

  private static final class Window {
    private final ArrayDeque<Double> readings = new ArrayDeque<>();
    private double sum;
  }

  static Gatherer<Double, ?, Double> last(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a window of " + size + " readings: 1 is the least");
    }
    return Gatherer.<Double, Window, Double>ofSequential(
        Window::new,
        (window, reading, out) -> {
          window.readings.addLast(reading);
          window.sum += reading;
          if (window.readings.size() > size) {
            window.sum -= window.readings.removeFirst();
          }
          return window.readings.size() < size || out.push(window.sum / size);
        });
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
