package org.jvmbootcamp.workbench.charts;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.ChartBuilder;

/** Makes empty charts in the course's style; their series are added with {@code addSeries}. */
public final class Charts {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;

  /** Names of lying bars; XChart leaves some out by the room that they need on an upright chart. */
  private static final int MOST_NAMES = 24;

  private Charts() {}

  /** A chart of lines with their points. */
  public static XYChart line(String title, String xTitle, String yTitle) {
    return styled(new XYChartBuilder(), title).xAxisTitle(xTitle).yAxisTitle(yTitle).build();
  }

  /** A chart of points. */
  public static XYChart scatter(String title, String xTitle, String yTitle) {
    var chart = line(title, xTitle, yTitle);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    return chart;
  }

  /** A chart of upright bars. */
  public static CategoryChart bars(String title, String xTitle, String yTitle) {
    var chart =
        styled(new CategoryChartBuilder(), title).xAxisTitle(xTitle).yAxisTitle(yTitle).build();
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
    return chart;
  }

  /** A chart of lying bars, for long names. */
  public static HorizontalBarChart rows(String title, String xTitle, String yTitle) {
    var chart =
        styled(new HorizontalBarChartBuilder(), title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    chart.getStyler().setPlotGridHorizontalLinesVisible(false);
    chart.getStyler().setXAxisMaxLabelCount(MOST_NAMES);
    return chart;
  }

  private static <T extends ChartBuilder<?, ?>> T styled(T builder, String title) {
    builder.width = WIDTH;
    builder.height = HEIGHT;
    builder.title = title;
    builder.customTheme = new CourseTheme();
    return builder;
  }
}
