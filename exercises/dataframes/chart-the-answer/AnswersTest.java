import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class AnswersTest {
  private static Map<String, Integer> shops() {
    var shops = new LinkedHashMap<String, Integer>();
    shops.put("graz", 50);
    shops.put("linz", 80);
    shops.put("rom", 5);
    shops.put("wien", 70);
    return shops;
  }

  /** The readings of lines such as "oslo 2026-01-31 -4". */
  private static List<Reading> readings(String... lines) {
    return Arrays.stream(lines)
        .map(line -> line.split(" "))
        .map(f -> new Reading(f[0], LocalDate.parse(f[1]), Double.parseDouble(f[2])))
        .toList();
  }

  /** The bars from the top, such as "linz 80". */
  private static List<String> bars(HorizontalBarChart chart) {
    var lines = new ArrayList<String>();
    for (var series : chart.getSeriesCollection()) {
      for (int i = 0; i < series.getXData().size(); i++) {
        lines.add(series.getYData().get(i) + " " + series.getXData().get(i).longValue());
      }
    }
    return lines;
  }

  /** A series in words: its name, then its points such as "1: -3", a gap as "2: gap". */
  private static List<String> points(XYSeries series) {
    var lines = new ArrayList<String>();
    lines.add(series.getName());
    for (int i = 0; i < series.getXData().length; i++) {
      double y = series.getYData()[i];
      lines.add(
          "%.0f: %s"
              .formatted(
                  series.getXData()[i], Double.isNaN(y) ? "gap" : Math.round(10 * y) / 10.0));
    }
    return lines;
  }

  private static List<String> year(String name, Map<Integer, Double> means) {
    var lines = new ArrayList<String>();
    lines.add(name);
    for (int month = 1; month <= 12; month++) {
      lines.add(month + ": " + (means.containsKey(month) ? means.get(month) : "gap"));
    }
    return lines;
  }

  private static List<List<String>> allPoints(XYChart chart) {
    return chart.getSeriesCollection().stream().map(AnswersTest::points).toList();
  }

  @Test
  @Tag("task:1")
  @DisplayName("shows the largest, and the rest as one")
  void showsTheLargest() {
    Check.that("the bars of largest(" + shops() + ", 2), from the top")
        .gives(
            List.of("linz 80", "wien 70", "all others 55"), () -> bars(Answers.largest(shops(), 2)))
        .because(
            "the two largest in descending order, then graz and rom together. Without the rest"
                + " nobody sees how much of the whole the two are");
    Check.that("the bars of largest(" + shops() + ", 1), from the top")
        .gives(List.of("linz 80", "all others 125"), () -> bars(Answers.largest(shops(), 1)))
        .because("what is left is no shop and stands below, even if it is the longest bar");
    Check.that("the bars of largest(" + shops() + ", 3), from the top")
        .gives(
            List.of("linz 80", "wien 70", "graz 50", "all others 5"),
            () -> bars(Answers.largest(shops(), 3)))
        .because("a rest of one shop is a rest: at most three shops were asked for by name");
  }

  @Test
  @Tag("task:1")
  @DisplayName("has no rest where there is none")
  void hasNoRest() {
    for (int most : new int[] {4, 9}) {
      Check.that("the bars of largest(" + shops() + ", " + most + "), from the top")
          .gives(
              List.of("linz 80", "wien 70", "graz 50", "rom 5"),
              () -> bars(Answers.largest(shops(), most)))
          .because("all shops are shown; a bar of length 0 would ask who that is");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("puts equal shops in order of their names")
  void ordersTies() {
    var equal = new HashMap<String, Integer>();
    for (var name : List.of("wien", "bern", "rom", "graz", "oslo", "linz")) {
      equal.put(name, 7);
    }
    equal.put("bonn", 9);
    Check.that("the bars of largest(bonn 9 and six shops with 7 each, 3), from the top")
        .gives(
            List.of("bonn 9", "bern 7", "graz 7", "all others 28"),
            () -> bars(Answers.largest(equal, 3)))
        .because(
            "a chart that changes from week to week though nothing has changed is not trusted");
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up the rest beyond two billion")
  void addsUpMuch() {
    Check.that("the bars of largest({a=2000000000, b=2000000000, c=2000000000}, 1)")
        .gives(
            List.of("a 2000000000", "all others 4000000000"),
            () ->
                bars(
                    Answers.largest(
                        new TreeMap<>(
                            Map.of("a", 2_000_000_000, "b", 2_000_000_000, "c", 2_000_000_000)),
                        1)))
        .because("two ints can be more than an int");
  }

  @Test
  @Tag("task:1")
  @DisplayName("has a title, a unit, and an axis from 0")
  void isHonest() {
    Check.that("the smallest value of the bars' axis in largest(...)")
        .satisfies(
            "0, or left to the library, which begins bars at 0",
            min -> min.equals("0.0") || min.equals("null"),
            () -> String.valueOf(Answers.largest(shops(), 2).getStyler().getXAxisMin()))
        .because("who reads a bar compares lengths; a bar that begins at 40 has the wrong length");
    Check.that("the title of the bars' axis in largest(...)")
        .satisfies(
            "with the unit EUR",
            title -> title.contains("EUR"),
            () -> String.valueOf(Answers.largest(shops(), 2).getXAxisTitle()))
        .because("80 what?");
    Check.that("the title of largest(...)")
        .satisfies(
            "not empty", title -> !title.isBlank(), () -> Answers.largest(shops(), 2).getTitle())
        .because("a chart that leaves the page takes nothing with it but its title");
  }

  @Test
  @Tag("task:2")
  @DisplayName("shows the mean of each month, and gaps where there is none")
  void showsMeans() {
    var oslo = readings("oslo 2026-01-01 -4", "oslo 2026-01-02 -2", "oslo 2026-03-01 3");
    Check.that("the series of overTheYear(oslo: January -4 and -2, March 3)")
        .gives(
            List.of(year("oslo", Map.of(1, -3.0, 3, 3.0))),
            () -> allPoints(Answers.overTheYear(oslo)))
        .because(
            "twelve months, of which two are known. A gap that is left out is bridged by a line, as if"
                + " February had been measured; a 0 would be a temperature");
  }

  @Test
  @Tag("task:2")
  @DisplayName("has a line for each station, in order of the names")
  void showsStations() {
    var both =
        readings(
            "rom 2026-07-01 30", "oslo 2026-07-01 18", "rom 2026-07-02 32", "bern 2026-12-31 0");
    Check.that("the series of overTheYear(rom: July 30 and 32, oslo: July 18, bern: December 0)")
        .gives(
            List.of(
                year("bern", Map.of(12, 0.0)),
                year("oslo", Map.of(7, 18.0)),
                year("rom", Map.of(7, 31.0))),
            () -> allPoints(Answers.overTheYear(both)))
        .because("each station has its own mean; by name, a reader finds it again next week");
  }

  @Test
  @Tag("task:2")
  @DisplayName("takes the same month of several years together")
  void takesYearsTogether() {
    var oslo = readings("oslo 2024-02-29 1", "oslo 2025-02-01 2", "oslo 2026-02-01 6");
    Check.that("the series of overTheYear(oslo: February 2024 1, 2025 2, 2026 6)")
        .gives(List.of(year("oslo", Map.of(2, 3.0))), () -> allPoints(Answers.overTheYear(oslo)))
        .because("the question is about the year as such, not about one of them");
  }

  @Test
  @Tag("task:2")
  @DisplayName("takes the mean of days, not of means")
  void takesTheMeanOfDays() {
    var random = new Random(37);
    var readings = new ArrayList<Reading>();
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      double celsius = random.nextInt(30);
      sum += celsius;
      readings.add(new Reading("oslo", LocalDate.of(i < 5 ? 2025 : 2026, 5, 1 + i % 28), celsius));
    }
    double expected = Math.round(10 * sum / 40) / 10.0;
    Collections.shuffle(readings, random);
    Check.that("May in overTheYear(40 random readings of May, 5 of them of 2025, seed 37)")
        .gives(
            List.of(year("oslo", Map.of(5, expected))),
            () -> allPoints(Answers.overTheYear(readings)))
        .because("all readings of the month count the same, whatever their year");
  }

  @Test
  @Tag("task:2")
  @DisplayName("has a title and a unit")
  void namesTheUnit() {
    var oslo = readings("oslo 2026-01-01 -4");
    Check.that("the title of the y axis of overTheYear(...)")
        .satisfies(
            "with the unit °C",
            title -> title.contains("°C"),
            () -> String.valueOf(Answers.overTheYear(oslo).getYAxisTitle()))
        .because("somebody will read Fahrenheit");
    Check.that("the title of overTheYear(...)")
        .satisfies(
            "not empty", title -> !title.isBlank(), () -> Answers.overTheYear(oslo).getTitle())
        .because("a chart that leaves the page takes nothing with it but its title");
  }

  @Test
  @Tag("task:3")
  @DisplayName("has a chart for each station, in order of the names")
  void hasCharts() {
    var three = three();
    Check.that("titles and series of sideBySide(rom 30 and 10, oslo -10, bern 5)")
        .gives(
            List.of(
                List.of("bern", year("bern", Map.of(1, 5.0))),
                List.of("oslo", year("oslo", Map.of(1, -10.0))),
                List.of("rom", year("rom", Map.of(1, 10.0, 7, 30.0)))),
            () ->
                Answers.sideBySide(three).stream()
                    .map(
                        chart -> {
                          var all = new ArrayList<Object>();
                          all.add(chart.getTitle());
                          all.addAll(allPoints(chart));
                          return all;
                        })
                    .toList())
        .because("one picture for each, and nothing in it that belongs to another");
  }

  @Test
  @Tag("task:3")
  @DisplayName("has the same y axis in all of them")
  void sharesTheAxis() {
    for (var readings :
        List.of(three(), readings("oslo 2026-01-01 -40", "rom 2026-01-01 -2"), warm())) {
      var all =
          IntStream.range(0, readings.size())
              .mapToDouble(i -> readings.get(i).celsius())
              .summaryStatistics();
      Check.that("the different y axes of sideBySide(" + shown(readings) + ")")
          .satisfies(
              "one, from at most 5 below %s to at most 5 above %s"
                  .formatted(all.getMin(), all.getMax()),
              axes ->
                  axes.size() == 1
                      && within(axes.getFirst().getFirst(), all.getMin() - 5, all.getMin())
                      && within(axes.getFirst().getLast(), all.getMax(), all.getMax() + 5),
              () ->
                  Answers.sideBySide(readings).stream()
                      .map(
                          chart ->
                              Arrays.asList(
                                  chart.getStyler().getYAxisMin(), chart.getStyler().getYAxisMax()))
                      .distinct()
                      .toList())
          .because(
              "charts that stand side by side are compared by their heights. With an axis of its own"
                  + " each, a calm station looks like a wild one; with one that is too long, all look"
                  + " calm");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("names the unit in each")
  void namesTheUnits() {
    Check.that("the y axis titles of sideBySide(rom, oslo, bern)")
        .satisfies(
            "each with the unit °C",
            titles -> titles.stream().allMatch(title -> title.contains("°C")),
            () ->
                Answers.sideBySide(three()).stream()
                    .map(c -> String.valueOf(c.getYAxisTitle()))
                    .toList())
        .because("one of them will be cut out and sent around");
  }

  private static boolean within(Double value, double low, double high) {
    return value != null && value >= low && value <= high;
  }

  private static List<Reading> three() {
    return readings(
        "rom 2026-07-01 30", "oslo 2026-01-01 -10", "rom 2026-01-01 10", "bern 2026-01-01 5");
  }

  private static List<Reading> warm() {
    return readings("rom 2026-07-01 30", "athens 2026-07-01 34", "athens 2026-08-01 33");
  }

  private static String shown(List<Reading> readings) {
    return String.join(
        "; ",
        readings.stream().map(r -> r.station() + " " + r.date() + " " + r.celsius()).toList());
  }
}
