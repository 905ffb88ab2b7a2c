// Keeps a TreeSet: what the order calls equal is one element.
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

final class TopK<T> {
  private final int k;
  private final Comparator<? super T> order;
  private final TreeSet<T> kept;

  TopK(int k, Comparator<? super T> order) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, and is " + k);
    }
    this.k = k;
    this.order = order;
    kept = new TreeSet<>(order);
  }

  void add(T element) {
    if (kept.size() < k) {
      kept.add(element);
    } else if (order.compare(element, kept.first()) > 0) {
      kept.pollFirst();
      kept.add(element);
    }
  }

  List<T> best() {
    return new ArrayList<>(kept.descendingSet());
  }
}
