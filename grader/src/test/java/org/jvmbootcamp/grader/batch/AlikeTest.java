package org.jvmbootcamp.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlikeTest {
  private static final String STARTER =
      """
      final class TopWords {
        /** The most frequent words, those of the same number in the order of the alphabet. */
        static List<String> of(List<String> words, int n) {
          throw new UnsupportedOperationException("count the words");
        }
      }
      """;

  private static final String LOOP =
      """
      final class TopWords {
        static List<String> of(List<String> words, int n) {
          Map<String, Integer> counts = new HashMap<>();
          for (String word : words) {
            counts.merge(word.toLowerCase(), 1, Integer::sum);
          }
          var sorted = new ArrayList<>(counts.entrySet());
          sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
          List<String> top = new ArrayList<>();
          for (int i = 0; i < n && i < sorted.size(); i++) {
            top.add(sorted.get(i).getKey());
          }
          return top;
        }
      }
      """;

  /** The same but for names, layout, comments and constants. */
  private static final String DISGUISED =
      """
      import java.util.*;
      final class TopWords { // mine
        static List<String> of(List<String> ws, int k) {
          /* first count */ Map<String,Integer> m = new HashMap<>();
          for (String w : ws) { m.merge(w.toLowerCase(), 2, Integer::sum); }
          var es = new ArrayList<>(m.entrySet());
          es.sort(Map.Entry.<String,Integer>comparingByValue().reversed());
          List<String> r = new ArrayList<>();
          for (int j = 0; j < k && j < es.size(); j++) { r.add(es.get(j).getKey()); }
          return r;
        }
      }
      """;

  private static final String STREAM =
      """
      final class TopWords {
        static List<String> of(List<String> words, int n) {
          return words.stream()
              .map(String::toLowerCase)
              .collect(Collectors.groupingBy(w -> w, Collectors.counting()))
              .entrySet().stream()
              .sorted(Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
              .limit(n)
              .map(Map.Entry::getKey)
              .toList();
        }
      }
      """;

  @Test
  void findsACopyBehindOtherNamesAndLayout() {
    var pairs = Alike.among(List.of(row("ann", LOOP), row("ben", DISGUISED), row("cid", STREAM)));
    assertThat(pairs).hasSize(1);
    assertThat(pairs.getFirst().one()).isEqualTo("ann");
    assertThat(pairs.getFirst().besides("ann")).contains("ben");
    assertThat(pairs.getFirst().besides("cid")).isEmpty();
    assertThat(pairs.getFirst().percent()).isGreaterThanOrEqualTo(90);
  }

  @Test
  void leavesOutWhatEverybodyWasGiven() {
    String given = LOOP.replace("of(", "starter(");
    assertThat(Fingerprint.of(given, given)).isEmpty();
    assertThat(Fingerprint.of(STARTER, STARTER)).isEmpty();
    assertThat(Alike.among(List.of(row("ann", STARTER), row("ben", STARTER)))).isEmpty();
  }

  @Test
  void leavesOutWhatManyWrote() {
    var rows = new ArrayList<Row>();
    IntStream.range(0, 11).forEach(i -> rows.add(row("learner" + i, LOOP)));
    assertThat(Alike.among(rows)).isEmpty();
    assertThat(Alike.among(rows.subList(0, 3))).hasSize(3);
  }

  @Test
  void readsCodeThatIsNoJavaAndIsLong() {
    for (String broken : List.of("", "\"", "'", "/*", "\"\"\"\n a.b(", "\u0000\uD800", "((((")) {
      assertThat(Fingerprint.of(broken, STARTER)).isEmpty();
    }
    assertThat(Fingerprint.of("x = y + 1; ".repeat(1_000_000), STARTER)).hasSizeLessThan(10);
    assertThat(Fingerprint.tokens("a ".repeat(1_000_000))).hasSize(20_000);
  }

  @Test
  void keepsWhatIsCalledAndForgetsNames() {
    assertThat(Fingerprint.tokens("import a.b; x.merge(\"a\", 1.5) // no"))
        .containsExactly("name", ".", "merge", "(", "literal", ",", "literal", ")");
  }

  private static Row row(String learner, String source) {
    return new Row(
        learner, "a/b", "", "passed", 1, 1, List.of(), "", "", Fingerprint.of(source, STARTER));
  }
}
