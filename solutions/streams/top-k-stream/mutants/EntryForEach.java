// Wraps each element before it knows whether it is wanted.
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

final class TopK<T> {
  private record Entry<E>(E element, long number) {}

  private final int k;
  private final Comparator<? super T> order;
  private final Comparator<Entry<T>> leastFirst;
  private final PriorityQueue<Entry<T>> kept;
  private long added;

  TopK(int k, Comparator<? super T> order) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, and is " + k);
    }
    this.k = k;
    this.order = order;
    Comparator<Entry<T>> byOrder = (a, b) -> order.compare(a.element(), b.element());
    leastFirst = byOrder.thenComparing((a, b) -> Long.compare(b.number(), a.number()));
    kept = new PriorityQueue<>(leastFirst);
  }

  void add(T element) {
    kept.add(new Entry<>(element, added++));
    if (kept.size() > k) {
      kept.poll();
    }
  }

  List<T> best() {
    var entries = new ArrayList<>(kept);
    entries.sort(leastFirst.reversed());
    return entries.stream().map(Entry::element).toList();
  }
}
