package org.jvmbootcamp.instruments.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The scale of an axis: where a value stands between 0 and 1, and where the ticks are.
 *
 * @param log whether equal steps are equal factors
 * @param low the value at the axis' beginning
 * @param high the value at its end, above {@code low}
 */
record Axis(boolean log, double low, double high) {
  private static final int TICKS = 6;

  /**
   * An axis that holds all values; a linear one begins at 0, a logarithmic one at a power of ten.
   */
  static Axis of(boolean log, double least, double greatest) {
    if (log) {
      var low = Math.pow(10, Math.floor(Math.log10(least)));
      var high = Math.pow(10, Math.ceil(Math.log10(greatest) - 1e-9));
      return new Axis(true, low, high > low ? high : low * 10);
    }
    var low = Math.min(0, least);
    var high = Math.max(greatest, low + Double.MIN_NORMAL);
    var step = step(high - low);
    return new Axis(false, Math.floor(low / step) * step, Math.ceil(high / step - 1e-9) * step);
  }

  /** From 0 at the beginning to 1 at the end. */
  double place(double value) {
    return log ? Math.log10(value / low) / Math.log10(high / low) : (value - low) / (high - low);
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    if (log) {
      for (var tick = low; tick <= high * 1.001; tick *= 10) {
        ticks.add(tick);
      }
    } else {
      var step = step(high - low);
      var count = Math.round((high - low) / step);
      for (var i = 0; i <= count; i++) {
        ticks.add(low + i * step);
      }
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten, so that there are about as many ticks as wanted. */
  private static double step(double range) {
    var rough = range / TICKS;
    var power = Math.pow(10, Math.floor(Math.log10(rough)));
    var digit = rough / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }
}
