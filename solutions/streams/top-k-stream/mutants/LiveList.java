// Keeps a sorted list, and hands out that list itself.
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class TopK<T> {
  private final int k;
  private final Comparator<? super T> order;
  private final List<T> kept = new ArrayList<>();

  TopK(int k, Comparator<? super T> order) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, and is " + k);
    }
    this.k = k;
    this.order = order;
  }

  void add(T element) {
    int at = kept.size();
    while (at > 0 && order.compare(element, kept.get(at - 1)) > 0) {
      at--;
    }
    if (at < k) {
      kept.add(at, element);
      if (kept.size() > k) {
        kept.removeLast();
      }
    }
  }

  List<T> best() {
    return kept;
  }
}
