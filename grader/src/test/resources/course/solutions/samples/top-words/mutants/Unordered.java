// Uses a HashMap: the order of equals is lost.
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class TopWords {
  static List<String> of(List<String> words, int n) {
    var counts = new HashMap<String, Integer>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(n)
        .map(Map.Entry::getKey)
        .toList();
  }
}
