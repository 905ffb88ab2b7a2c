// Keeps everything and sorts at the end.
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class TopK<T> {
  private final int k;
  private final Comparator<? super T> order;
  private final List<T> all = new ArrayList<>();

  TopK(int k, Comparator<? super T> order) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, and is " + k);
    }
    this.k = k;
    this.order = order;
  }

  void add(T element) {
    all.add(element);
  }

  List<T> best() {
    return all.stream().sorted(order.reversed()).<T>map(element -> element).limit(k).toList();
  }
}
