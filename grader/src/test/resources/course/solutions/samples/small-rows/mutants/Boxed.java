// Keeps boxed numbers.
import java.util.ArrayList;
import java.util.List;

public final class SmallRows {
  private final List<Integer> values = new ArrayList<>();

  public SmallRows(int[] values) {
    for (int value : values) {
      this.values.add(value);
    }
  }

  public long sum() {
    return values.stream().mapToLong(Integer::longValue).sum() + new ArrayList<>(values).size();
  }
}
