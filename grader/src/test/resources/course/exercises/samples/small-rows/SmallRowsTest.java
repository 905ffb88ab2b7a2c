import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class SmallRowsTest {
  private final int[] values = IntStream.range(1_000, 11_000).toArray();

  @Test
  @Tag("task:1")
  @DisplayName("retains little more than the numbers")
  void retains() {
    Check.retains("new SmallRows(10,000 numbers)", () -> new SmallRows(values.clone()))
        .atMost(40_100)
        .because("a number is four bytes");
  }

  @Test
  @Tag("task:1")
  @DisplayName("retains a third of a list")
  void retainsShare() {
    Check.retains("new SmallRows(10,000 numbers)", () -> new SmallRows(values.clone()))
        .atMostShareOf(0.4, "a List<Integer>", () -> Arrays.stream(values).boxed().collect(Collectors.toList()))
        .because("a list keeps an object for each number");
  }

  @Test
  @Tag("task:2")
  @DisplayName("allocates nothing")
  void allocates() {
    var rows = new SmallRows(values.clone());
    Check.allocates("sum()", () -> rows.sum() > 0).atMost(0).because("adding makes no objects");
  }
}
