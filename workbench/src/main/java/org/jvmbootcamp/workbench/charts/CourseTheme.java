package org.jvmbootcamp.workbench.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/**
 * The course's look for charts: colours that the colour-blind can tell apart, light grid lines, a
 * white ground that stands in light and in dark pages.
 */
public final class CourseTheme extends AbstractBaseTheme {
  private static final Color INK = new Color(0x24292f);
  private static final Color FAINT = new Color(0xe3e6ea);

  @Override
  public Font getBaseFont() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  }

  @Override
  public Font getChartTitleFont() {
    return new Font(Font.SANS_SERIF, Font.BOLD, 15);
  }

  @Override
  public Font getAxisTitleFont() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  }

  @Override
  public Font getAxisTickLabelsFont() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  }

  @Override
  public Font getLegendFont() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  }

  @Override
  public Color getChartBackgroundColor() {
    return Color.WHITE;
  }

  @Override
  public Color getPlotBackgroundColor() {
    return Color.WHITE;
  }

  @Override
  public Color getChartFontColor() {
    return INK;
  }

  @Override
  public Color getAxisTickLabelsColor() {
    return INK;
  }

  @Override
  public boolean isPlotBorderVisible() {
    return false;
  }

  @Override
  public boolean isPlotTicksMarksVisible() {
    return false;
  }

  @Override
  public int getXAxisTickMarkSpacingHint() {
    return 96;
  }

  @Override
  public Color getPlotGridLinesColor() {
    return FAINT;
  }

  @Override
  public BasicStroke getPlotGridLinesStroke() {
    return new BasicStroke(1f);
  }

  @Override
  public Color getLegendBorderColor() {
    return Color.WHITE;
  }

  @Override
  public LegendPosition getLegendPosition() {
    return LegendPosition.OutsideE;
  }

  @Override
  public int getChartPadding() {
    return 12;
  }

  /** Okabe and Ito's palette without its yellow, which is too light on white. */
  @Override
  public Color[] getSeriesColors() {
    return new Color[] {
      new Color(0x0072b2),
      new Color(0xd55e00),
      new Color(0x009e73),
      new Color(0xcc79a7),
      new Color(0xe69f00),
      new Color(0x56b4e9),
      INK
    };
  }

  @Override
  public Marker[] getSeriesMarkers() {
    return new Marker[] {
      SeriesMarkers.CIRCLE,
      SeriesMarkers.DIAMOND,
      SeriesMarkers.SQUARE,
      SeriesMarkers.TRIANGLE_UP,
      SeriesMarkers.TRIANGLE_DOWN,
      SeriesMarkers.CROSS,
      SeriesMarkers.PLUS
    };
  }

  @Override
  public BasicStroke[] getSeriesLines() {
    return new BasicStroke[] {SeriesLines.SOLID};
  }

  @Override
  public Color getErrorBarsColor() {
    return INK;
  }
}
