// Filters a stream: shorter, with the same jump.
import java.util.Arrays;

final class SimdFilter {
  private SimdFilter() {}

  static int select(int[] values, int limit, int[] into) {
    int count = 0;
    for (int value : values) {
      into[count] = value;
      count += value > limit ? 1 : 0;
    }
    return count;
  }

  static double sumAbove(double[] values, double limit) {
    return Arrays.stream(values).filter(value -> value > limit).sum();
  }
}
