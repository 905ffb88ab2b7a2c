package org.jvmbootcamp.instruments.benchmark;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one benchmark scored with one set of parameters.
 *
 * @param name the block or method
 * @param parameters values by name, in the order JMH names them
 * @param mode JMH's short name of the mode: {@code avgt}, {@code thrpt} ...
 * @param value the score
 * @param low the confidence interval's lower end; NaN if there are too few samples for one
 * @param high its upper end
 * @param unit the score's unit, such as {@code ns/op}
 * @param allocated bytes allocated an operation
 */
public record Score(
    String name,
    Map<String, String> parameters,
    String mode,
    double value,
    double low,
    double high,
    String unit,
    OptionalDouble allocated) {
  /** Half of the interval's width; NaN if there is none. */
  public double error() {
    return (high - low) / 2;
  }

  /** Whether there is an interval to compare with. */
  public boolean hasInterval() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  /** Whether more is better: operations a time, not time an operation. */
  public boolean throughput() {
    return mode.equals("thrpt");
  }

  /** The name with its parameters: {@code list (n = 1000)}. */
  public String label() {
    return parameters.isEmpty() ? name : name + " (" + settings() + ")";
  }

  /** The parameters alone: {@code n = 1000, order = sorted}. */
  public String settings() {
    return String.join(
        ", ",
        parameters.entrySet().stream().map(one -> one.getKey() + " = " + one.getValue()).toList());
  }
}
