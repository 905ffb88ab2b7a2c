import java.util.Comparator;
import java.util.List;

final class TopK<T> {
  TopK(int k, Comparator<? super T> order) {}

  void add(T element) {
    throw new UnsupportedOperationException(
        "Write TopK.add: keep the element if fewer than k are kept, or if it beats the least of"
            + " them");
  }

  List<T> best() {
    throw new UnsupportedOperationException(
        "Write TopK.best: a new list of what is kept, the greatest first");
  }
}
