package org.jvmbootcamp.instruments.show;

import java.util.Locale;

/** Figures as a reader reads them, the same in every locale. */
public final class Units {
  private Units() {}

  /** A size: {@code 24 bytes}, {@code 3.1 KiB}, {@code 120 MiB}. */
  public static String bytes(double bytes) {
    if (Math.abs(bytes) < 1024) {
      return number(bytes) + (bytes == 1 ? " byte" : " bytes");
    }
    var unit = 0;
    var value = bytes;
    while (Math.abs(value) >= 1024 && unit < 4) {
      value /= 1024;
      unit++;
    }
    return significant(value) + " " + "KMGT".charAt(unit - 1) + "iB";
  }

  /** The same for a whole number of bytes. */
  public static String bytes(long bytes) {
    return bytes((double) bytes);
  }

  /** A whole number with separators. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A number with separators: whole where it is whole, otherwise three significant digits. */
  public static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.format(Locale.ROOT, "%,d", (long) value);
    }
    return significant(value);
  }

  /** Three significant digits, all digits before the point: {@code 0.0123}, {@code 1,235}. */
  public static String significant(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return String.valueOf(value);
    }
    if (value == 0) {
      return "0";
    }
    var magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
    if (magnitude < -5 || magnitude > 14) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    var decimals = Math.max(0, 2 - magnitude);
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** A duration in the unit that suits it: {@code 12.3 ns}, {@code 4.56 ms}, {@code 2.10 s}. */
  public static String nanos(double nanos) {
    var size = Math.abs(nanos);
    if (size < 1e3) {
      return significant(nanos) + " ns";
    }
    if (size < 1e6) {
      return significant(nanos / 1e3) + " µs";
    }
    if (size < 1e9) {
      return significant(nanos / 1e6) + " ms";
    }
    return significant(nanos / 1e9) + " s";
  }

  /** {@code "1 object"}, {@code "1,000 objects"}. */
  public static String count(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
