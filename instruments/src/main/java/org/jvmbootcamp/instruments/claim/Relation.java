package org.jvmbootcamp.instruments.claim;

import org.jvmbootcamp.instruments.show.Units;

/** What a claim says of a measured value. */
public sealed interface Relation {
  /** Whether the value meets it; NaN never does. */
  boolean holds(double value);

  /**
   * How far the value is from the nearest limit, as a share of that limit: 0.5 is half the limit to
   * spare, a negative number a miss.
   */
  double margin(double value);

  /** The relation in words: {@code at least 3}. */
  String words();

  /** Met by the limit and above. */
  record AtLeast(double limit) implements Relation {
    @Override
    public boolean holds(double value) {
      return value >= limit;
    }

    @Override
    public double margin(double value) {
      return share(value - limit, limit);
    }

    @Override
    public String words() {
      return "at least " + Units.number(limit);
    }
  }

  /** Met by the limit and below. */
  record AtMost(double limit) implements Relation {
    @Override
    public boolean holds(double value) {
      return value <= limit;
    }

    @Override
    public double margin(double value) {
      return share(limit - value, limit);
    }

    @Override
    public String words() {
      return "at most " + Units.number(limit);
    }
  }

  /** Met by both limits and everything between them. */
  record Between(double low, double high) implements Relation {
    public Between {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "between(" + low + ", " + high + "): the first limit must not be above the second");
      }
    }

    @Override
    public boolean holds(double value) {
      return value >= low && value <= high;
    }

    @Override
    public double margin(double value) {
      return Math.min(share(value - low, low), share(high - value, high));
    }

    @Override
    public String words() {
      return "between " + Units.number(low) + " and " + Units.number(high);
    }
  }

  private static double share(double distance, double limit) {
    return limit == 0 ? distance : distance / Math.abs(limit);
  }
}
