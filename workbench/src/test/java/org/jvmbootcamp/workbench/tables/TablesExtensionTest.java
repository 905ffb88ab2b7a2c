package org.jvmbootcamp.workbench.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.display.Renderers;
import org.jvmbootcamp.kernel.spi.Extension;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesExtensionTest {
  private final Renderers renderers = Renderers.of(new TablesExtension().renderers());

  private String html(Object value) {
    return (String) renderers.render(value).data().getOrDefault("text/html", "");
  }

  private String text(Object value) {
    return (String) renderers.render(value).data().getOrDefault("text/plain", "");
  }

  private static Table cities() {
    var population = DoubleColumn.create("population", 0.7, 2.8);
    population.appendMissing();
    return Table.create("cities", StringColumn.create("name", "Oslo", "<Rome>", ""), population);
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(Extension.class))
        .hasAtLeastOneElementOfType(TablesExtension.class);
  }

  @Test
  void showsTypesCountsAndMissingValues() {
    assertThat(html(cities()))
        .contains("cities: 3 rows × 2 columns")
        .contains(">string, 1 missing</span>", ">double, 1 missing</span>")
        .contains("font-style: italic\">missing</span>")
        .contains("&lt;Rome&gt;");
    assertThat(text(cities()))
        .isEqualTo(
            """
            name     population
            -------  ----------
            Oslo            0.7
            <Rome>          2.8
            missing     missing
            (cities: 3 rows × 2 columns)""");
  }

  @Test
  void showsTheFirstRowsOfALongTable() {
    var table = Table.create("n", IntColumn.create("i", IntStream.range(0, 100_000).toArray()));
    assertThat(html(table)).contains("n: 100,000 rows × 1 column, the first 20 shown");
  }

  @Test
  void shortensComputedNumbersButNotWholeDigits() {
    var numbers =
        DoubleColumn.create("x", 1 / 3.0, 1234567.891, 0.1 + 0.2, 2.5e-9 / 3, 1e300 / 7, -200.0);
    assertThat(text(numbers).lines().skip(2).map(String::strip))
        .startsWith("0.333333", "1234568", "0.3", "8.33333e-10", "1.42857e+299", "-200.0");
  }

  @Test
  void showsAColumnAndAnEmptyTable() {
    assertThat(text(IntColumn.create("i", 1, 2))).startsWith("i\n-\n1\n2\n");
    assertThat(text(Table.create("empty"))).contains("empty: 0 rows × 0 columns");
  }
}
