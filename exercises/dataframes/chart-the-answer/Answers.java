import java.util.List;
import java.util.Map;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;

final class Answers {
  static HorizontalBarChart largest(Map<String, Integer> euros, int most) {
    throw new UnsupportedOperationException(
        "Write Answers.largest: sort the shops, add up the rest, make one series of bars");
  }

  static XYChart overTheYear(List<Reading> readings) {
    throw new UnsupportedOperationException(
        "Write Answers.overTheYear: a series for each station, twelve means in each");
  }

  static List<XYChart> sideBySide(List<Reading> readings) {
    throw new UnsupportedOperationException(
        "Write Answers.sideBySide: a chart for each station, and the same axes in all");
  }
}
