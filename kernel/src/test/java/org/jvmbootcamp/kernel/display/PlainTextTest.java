package org.jvmbootcamp.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  record Point(int x, int y) {}

  @SuppressWarnings("ArrayRecordComponent") // readers write such records
  record Series(String name, int[] values) {}

  record Money(long cents) {
    @Override
    public String toString() {
      return "%d.%02d EUR".formatted(cents / 100, cents % 100);
    }
  }

  record Lazy(int n) {
    @Override
    public int n() {
      throw new IllegalStateException("not loaded");
    }
  }

  static final class Broken {
    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  static final class Bag extends ArrayList<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      return "a bag of " + size();
    }
  }

  private static String text(@Nullable Object value) {
    return (String) Renderers.of(List.of()).render(value).data().getOrDefault("text/plain", "");
  }

  @Test
  void showsStringsAsJavaLiterals() {
    assertThat(text("a \"b\"\t\\ ä €")).isEqualTo("\"a \\\"b\\\"\\t\\\\ ä €\"");
    assertThat(text("")).isEqualTo("\"\"");
    assertThat(text("\u0007")).isEqualTo("\"\\u0007\"");
  }

  @Test
  void showsStringsOfSeveralLinesAsTextBlocks() {
    assertThat(text("one\ntwo\n")).isEqualTo("\"\"\"\none\ntwo\n\"\"\"");
  }

  @Test
  void losesNothingOfALongString() {
    assertThat(text("x".repeat(10_000_000))).hasSize(10_000_002);
  }

  @Test
  void showsNullAndPrimitivesAsJavaDoes() {
    assertThat(text(null)).isEqualTo("null");
    assertThat(text(7)).isEqualTo("7");
    assertThat(text(7.0)).isEqualTo("7.0");
    assertThat(text(true)).isEqualTo("true");
    assertThat(text('\'')).isEqualTo("'\\''");
    assertThat(text((byte) 3)).isEqualTo("3");
  }

  @Test
  void showsPrimitiveAndNestedArrays() {
    assertThat(text(new int[] {1, 2, 3})).isEqualTo("int[3] { 1, 2, 3 }");
    assertThat(text(new int[0])).isEqualTo("int[0] {}");
    assertThat(text(new double[][] {{1.5}, {2.5, 3.0}}))
        .isEqualTo("double[2][] { double[1] { 1.5 }, double[2] { 2.5, 3.0 } }");
    assertThat(text(new @Nullable String[] {"a", null})).isEqualTo("String[2] { \"a\", null }");
  }

  @Test
  void tellsStringsFromNumbersInCollections() {
    assertThat(text(List.of("1", "2"))).isEqualTo("[\"1\", \"2\"]");
    assertThat(text(Arrays.asList(1, null))).isEqualTo("[1, null]");
    assertThat(text(new ArrayList<>(List.of(new int[] {1})))).isEqualTo("[int[1] { 1 }]");
  }

  @Test
  void showsMapsAndEntries() {
    var map = new LinkedHashMap<String, Object>();
    map.put("a", 1);
    map.put("b", List.of('x'));
    assertThat(text(map)).isEqualTo("{\"a\"=1, \"b\"=['x']}");
    assertThat(text(Map.entry("k", 2))).isEqualTo("\"k\"=2");
  }

  @Test
  void shortensAMillionElementsWithTheirCount() {
    var million = IntStream.range(0, 1_000_000).boxed().toList();
    assertThat(text(million))
        .startsWith("[0, 1, 2")
        .endsWith("99, … 999,900 more (1,000,000 in all)]")
        .hasSizeLessThan(1_000);
    assertThat(text(new int[1_000_000])).endsWith("… 999,900 more (1,000,000 in all) }");
    var map = new HashMap<Integer, Integer>();
    million.forEach(n -> map.put(n, n));
    assertThat(text(map)).endsWith("… 999,900 more (1,000,000 in all)}");
  }

  @Test
  void shortensAWideNestAsAWhole() {
    var row = Collections.nCopies(1_000, 7);
    var matrix = Collections.nCopies(1_000, row);
    assertThat(text(matrix)).hasSizeLessThan(15_000).contains("(1,000 in all)");
  }

  @Test
  void endsAtACycle() {
    var self = new ArrayList<Object>();
    self.add(1);
    self.add(self);
    assertThat(text(self)).isEqualTo("[1, (the ArrayList that holds it)]");
    var a = new ArrayList<Object>();
    var b = new ArrayList<Object>(List.of(a));
    a.add(b);
    assertThat(text(a)).isEqualTo("[[(the ArrayList that holds it)]]");
  }

  @Test
  void endsInADeepNest() {
    List<?> deep = List.of();
    for (int i = 0; i < 100_000; i++) {
      deep = List.of(deep);
    }
    assertThat(text(deep)).isEqualTo("[[[[[[[[[…]]]]]]]]]");
  }

  @Test
  void walksRecordsSoThatTheirArraysAreShown() {
    assertThat(text(new Point(1, 2))).isEqualTo("Point[x=1, y=2]");
    assertThat(text(new Series("s", new int[] {1, 2})))
        .isEqualTo("Series[name=\"s\", values=int[2] { 1, 2 }]");
    assertThat(text(Optional.of(new Point(1, 2)))).isEqualTo("Optional[Point[x=1, y=2]]");
    assertThat(text(Optional.empty())).isEqualTo("Optional.empty");
  }

  @Test
  void respectsAToStringThatTheReaderWrote() {
    assertThat(text(new Money(1234))).isEqualTo("12.34 EUR");
    assertThat(text(new Bag())).isEqualTo("a bag of 0");
  }

  @Test
  void showsARecordWhoseAccessorThrowsByItsOwnText() {
    assertThat(text(new Lazy(3))).isEqualTo("Lazy[n=3]");
  }

  @Test
  void leavesStreamsAndIteratorsUnused() {
    var stream = Stream.of(1, 2);
    assertThat(text(stream))
        .isEqualTo("Stream (sequential, not run yet; .toList() shows its elements)");
    assertThat(stream.toList()).containsExactly(1, 2);
    var ints = IntStream.range(0, 3).parallel();
    assertThat(text(ints))
        .isEqualTo("IntStream (parallel, not run yet; .toArray() shows its elements)");
    assertThat(ints.sum()).isEqualTo(3);
    var iterator = List.of(5).iterator();
    assertThat(text(iterator)).isEqualTo("Iterator (not advanced)");
    assertThat(iterator.next()).isEqualTo(5);
    assertThat(text(List.of(5).spliterator())).isEqualTo("Spliterator (not advanced)");
  }

  @Test
  void showsLambdasByTheirInterface() {
    Function<String, Integer> length = String::length;
    assertThat(text(length)).isEqualTo("Function lambda: R apply(T)");
    Comparator<String> order = (a, b) -> a.compareTo(b);
    assertThat(text(order)).isEqualTo("Comparator lambda: int compare(T, T)");
  }

  @Test
  void showsEnumsAndTimesAsTheyAreWritten() {
    assertThat(text(DayOfWeek.MONDAY)).isEqualTo("MONDAY");
    assertThat(text(LocalDate.of(2026, 2, 3))).isEqualTo("2026-02-03");
    assertThat(text(Duration.ofSeconds(90))).isEqualTo("PT1M30S");
  }

  @Test
  void showsExceptionsWithCausesAndSuppressed() {
    var thrown = new IllegalStateException("outer", new RuntimeException("inner"));
    thrown.addSuppressed(new RuntimeException("aside"));
    assertThat(text(thrown))
        .isEqualTo(
            """
            java.lang.IllegalStateException: outer
            suppressed: java.lang.RuntimeException: aside
            caused by: java.lang.RuntimeException: inner""");
  }

  @Test
  void saysWhichToStringThrewAndShowsTheRest() {
    assertThat(text(new Broken()))
        .matches(
            "Broken@[0-9a-f]+ \\(cannot be shown: java\\.lang\\.IllegalStateException: no text, "
                + "thrown in its toString at line \\d+\\)");
    assertThat(text(List.of(1, new Broken(), 3))).startsWith("[1, Broken@").endsWith("), 3]");
  }

  @Test
  void survivesAToStringThatRecursesForEver() {
    var endless =
        new Object() {
          @Override
          public String toString() {
            return "x" + this;
          }
        };
    assertThat(text(endless)).contains("cannot be shown: java.lang.StackOverflowError");
  }
}
