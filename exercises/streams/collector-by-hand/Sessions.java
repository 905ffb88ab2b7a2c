import java.util.List;
import java.util.stream.Collector;

final class Sessions {
  private Sessions() {}

  static Collector<Long, ?, List<Session>> of(long gap) {
    throw new UnsupportedOperationException(
        "Write Sessions.of(gap): return Collector.of(supplier, accumulator, combiner, finisher)");
  }
}
