// Takes the stations in the order of the file.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

final class Answers {
  private static final double[] MONTHS = IntStream.rangeClosed(1, 12).asDoubleStream().toArray();

  static HorizontalBarChart largest(Map<String, Integer> euros, int most) {
    var sorted =
        euros.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    var names = new ArrayList<String>();
    var values = new ArrayList<Long>();
    for (var shop : sorted.subList(0, Math.min(most, sorted.size()))) {
      names.add(shop.getKey());
      values.add((long) shop.getValue());
    }
    if (sorted.size() > most) {
      names.add("all others");
      values.add(sorted.stream().skip(most).mapToLong(Map.Entry::getValue).sum());
    }
    var chart =
        new HorizontalBarChartBuilder()
            .title("Which shops sell most?")
            .xAxisTitle("revenue (EUR)")
            .build();
    chart.addSeries("revenue", values, names);
    chart.getStyler().setXAxisMin(0.0).setLegendVisible(false);
    return chart;
  }

  static XYChart overTheYear(List<Reading> readings) {
    var chart = chart("How does the temperature change over the year?");
    means(readings).forEach((station, means) -> chart.addSeries(station, MONTHS, means));
    return chart;
  }

  static List<XYChart> sideBySide(List<Reading> readings) {
    var means = means(readings);
    var known =
        means.values().stream()
            .flatMapToDouble(Arrays::stream)
            .filter(mean -> !Double.isNaN(mean))
            .summaryStatistics();
    var charts = new ArrayList<XYChart>();
    means.forEach(
        (station, ofMonths) -> {
          var chart = chart(station);
          chart.addSeries(station, MONTHS, ofMonths);
          chart.getStyler().setYAxisMin(known.getMin() - 1).setYAxisMax(known.getMax() + 1);
          charts.add(chart);
        });
    return charts;
  }

  private static XYChart chart(String title) {
    return new XYChartBuilder().title(title).xAxisTitle("month").yAxisTitle("mean (°C)").build();
  }

  /** Twelve means for each station; NaN where nothing was measured. */
  private static LinkedHashMap<String, double[]> means(List<Reading> readings) {
    var months = new LinkedHashMap<String, DoubleSummaryStatistics[]>();
    for (var reading : readings) {
      months
          .computeIfAbsent(reading.station(), station -> twelve())[
          reading.date().getMonthValue() - 1]
          .accept(reading.celsius());
    }
    var means = new LinkedHashMap<String, double[]>();
    months.forEach(
        (station, all) ->
            means.put(
                station,
                Stream.of(all)
                    .mapToDouble(of -> of.getCount() == 0 ? Double.NaN : of.getAverage())
                    .toArray()));
    return means;
  }

  private static DoubleSummaryStatistics[] twelve() {
    return Stream.generate(DoubleSummaryStatistics::new)
        .limit(12)
        .toArray(DoubleSummaryStatistics[]::new);
  }
}
