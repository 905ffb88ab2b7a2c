import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class QuickSumTest {
  private int n = 100_000;

  @Test
  @Tag("task:1")
  @DisplayName("is much faster than a loop")
  void faster() {
    Check.faster("the sum up to 100,000", () -> loop(n), () -> QuickSum.upTo(n))
        .than("a loop")
        .byAtLeast(10)
        .because("a formula takes the same time for every n");
  }

  private static long loop(long n) {
    long sum = 0;
    for (long i = 1; i <= n; i++) {
      sum += Long.hashCode(i);
    }
    return sum;
  }
}
