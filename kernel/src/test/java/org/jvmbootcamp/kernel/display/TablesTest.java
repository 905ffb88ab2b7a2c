package org.jvmbootcamp.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.display.Table.Cell;
import org.jvmbootcamp.kernel.display.Table.Column;
import org.jvmbootcamp.kernel.spi.MimeBundle;

class TablesTest {
  record Trip(String city, @Nullable Double km, List<String> tags) {}

  record Other(int n) {}

  record Empty() {}

  private static MimeBundle render(Object value) {
    return Renderers.of(List.of()).render(value);
  }

  private static String text(Object value) {
    return (String) render(value).data().getOrDefault("text/plain", "");
  }

  private static String html(Object value) {
    return (String) render(value).data().getOrDefault("text/html", "");
  }

  @Test
  void showsRecordsAsRowsWithTypesAndCounts() {
    var trips =
        Arrays.asList(new Trip("Oslo", 12.5, List.of("a")), new Trip("Rome", null, List.of()));
    assertThat(text(trips))
        .isEqualTo(
            """
            city    km  tags
            ----  ----  -----
            Oslo  12.5  ["a"]
            Rome  null  []
            (Trip: 2 rows × 3 columns)""");
    assertThat(html(trips))
        .contains("city<br>", ">String</span>", ">List&lt;String&gt;</span>")
        .contains("font-style: italic\">null</span>")
        .contains("Trip: 2 rows × 3 columns</caption>");
  }

  @Test
  void showsAnArrayOfRecordsAsATable() {
    assertThat(html(new Other[] {new Other(1)})).contains("1 row × 1 column<");
  }

  @Test
  void alignsNumbersToTheRight() {
    assertThat(html(List.of(new Other(1)))).contains("<td style=\"text-align: right;");
    assertThat(html(List.of(new Trip("a", 1.0, List.of()))))
        .contains("<td style=\"text-align: left\">a");
  }

  @Test
  void escapesWhatComesFromData() {
    var html = html(List.of(new Trip("<script>alert('x')</script>", 1.0, List.of("&"))));
    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void shortensManyRowsAndSaysHowManyThereAre() {
    var rows = IntStream.range(0, 1_000_000).mapToObj(Other::new).toList();
    assertThat(html(rows)).contains("Other: 1,000,000 rows × 1 column, the first 20 shown");
    assertThat(html(rows).lines().filter(l -> l.startsWith("<tr>"))).hasSize(20);
  }

  @Test
  void leavesMixedElementsToTheText() {
    assertThat(html(List.of(new Other(1), new Trip("a", 1.0, List.of())))).isEmpty();
    assertThat(html(Arrays.asList(new Other(1), null))).isEmpty();
    assertThat(html(List.of(new Empty()))).isEmpty();
    assertThat(html(List.of())).isEmpty();
    assertThat(html(Map.of())).isEmpty();
    assertThat(html(List.of(1, 2))).isEmpty();
  }

  @Test
  void showsAMapAsKeysAndValues() {
    var map = new LinkedHashMap<String, Integer>();
    map.put("a<b", 1);
    map.put("c", 22);
    assertThat(html(map)).contains("key</th>", "value</th>", "a&lt;b</td>", "2 rows × 2 columns");
    assertThat(text(map)).isEqualTo("{\"a<b\"=1, \"c\"=22}");
  }

  @Test
  void showsAMapOfRecordsWithTheirComponents() {
    assertThat(html(Map.of("k", new Other(5))))
        .contains("key</th>", "n<br>", "Other: 1 row × 2 columns");
  }

  @Test
  void showsAListOfMapsWithAbsentKeysEmpty() {
    var maps = List.of(Map.of("a", 1), Map.of("b", 2));
    assertThat(text(maps)).startsWith("a  b\n-  -\n1\n   2\n").endsWith("(2 rows × 2 columns)");
  }

  @Test
  void leavesOutColumnsBeyondThirty() {
    var wide = new LinkedHashMap<String, Integer>();
    IntStream.range(0, 50).forEach(n -> wide.put("c" + n, n));
    assertThat(html(List.of(wide))).contains("1 row × 50 columns, 20 columns left out");
  }

  @Test
  void keepsEachRowOfTextOnOneLine() {
    var text = text(List.of(new Trip("one\ntwo " + "x".repeat(100), 1.0, List.of())));
    assertThat(text.lines()).hasSize(4).allMatch(l -> l.length() < 80);
    assertThat(text).contains("one two xxx").contains("…");
  }

  @Test
  void acceptsNullKeysInMaps() {
    var map = new LinkedHashMap<@Nullable String, @Nullable Integer>();
    map.put(null, null);
    assertThat(html(map)).contains("italic\">null</span>");
    assertThat(html(List.of(map))).contains("null</th>");
  }

  @Test
  void survivesACollectionWhoseIteratorThrows() {
    var broken =
        new ArrayList<Integer>(Collections.nCopies(3, 1)) {
          private static final long serialVersionUID = 1L;

          @Override
          public java.util.Spliterator<Integer> spliterator() {
            throw new UnsupportedOperationException("no spliterator");
          }
        };
    assertThat(text(broken)).contains("no spliterator");
  }

  @Test
  void rejectsARowOfAnotherWidth() {
    var column = new Column("a", "", false);
    assertThatThrownBy(() -> new Table("", List.of(column), List.of(List.<Cell>of()), 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 0 has 0 cells but the table has 1 columns");
  }
}
