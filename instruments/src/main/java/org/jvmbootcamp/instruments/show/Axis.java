package org.jvmbootcamp.instruments.show;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps values to pixels.
 *
 * @param low value at the beginning
 * @param high value at the end
 * @param from pixel at the beginning
 * @param to pixel at the end
 * @param logarithmic whether equal distances are equal ratios
 */
public record Axis(double low, double high, double from, double to, boolean logarithmic) {
  /** From zero to a round number at or above the highest value. */
  public static Axis linear(double highest, double from, double to) {
    var step = step(highest);
    var high = highest <= 0 ? 1 : Math.ceil(highest / step) * step;
    return new Axis(0, high, from, to, false);
  }

  /** Whole powers of ten around positive values. */
  public static Axis logarithmic(double lowest, double highest, double from, double to) {
    var low = Math.pow(10, Math.floor(Math.log10(lowest) + 1e-9));
    var high = Math.pow(10, Math.ceil(Math.log10(highest) - 1e-9));
    return new Axis(low, high <= low ? low * 10 : high, from, to, true);
  }

  /** The pixel of a value; what lies outside is moved to the end. */
  public double at(double value) {
    var share =
        logarithmic
            ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
            : (value - low) / (high - low);
    return from + Math.clamp(share, 0, 1) * (to - from);
  }

  /** Round values to mark. */
  public List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    if (logarithmic) {
      var decades = Math.round(Math.log10(high / low));
      var every = Math.max(1, (int) Math.ceil(decades / 7.0));
      for (var i = 0; i <= decades; i += every) {
        ticks.add(low * Math.pow(10, i));
      }
      return ticks;
    }
    var step = step(high - low);
    for (var i = 0; low + i * step <= high * (1 + 1e-9); i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** A round distance that makes about five ticks. */
  private static double step(double range) {
    if (!(range > 0)) {
      return 1;
    }
    var rough = range / 5;
    var decade = Math.pow(10, Math.floor(Math.log10(rough)));
    var share = rough / decade;
    return decade * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }
}
