import java.time.Duration;
import java.time.Instant;
import java.util.stream.Gatherer;

final class WindowedAverage {
  /** What a cooling unit reports. */
  record Reading(Instant time, double celsius) {}

  static Gatherer<Double, ?, Double> last(int size) {
    throw new UnsupportedOperationException(
        "Write WindowedAverage.last: Gatherer.ofSequential with the readings of the window as its state");
  }

  static Gatherer<Reading, ?, Reading> within(Duration window) {
    throw new UnsupportedOperationException(
        "Write WindowedAverage.within: like last, but a reading leaves the window by its age");
  }
}
