package org.jvmbootcamp.instruments.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0          | 0 bytes
          1          | 1 byte
          1023       | 1,023 bytes
          1024       | 1.00 KiB
          1572864    | 1.50 MiB
          """)
  void writesBytes(double bytes, String words) {
    assertThat(Units.bytes(bytes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0            | 0
          3            | 3
          -12345678    | -12,345,678
          3.14159      | 3.14
          0.0012345    | 0.00123
          1234.56      | 1,235
          NaN          | NaN
          1e-9         | 1.00e-09
          """)
  void writesNumbers(double value, String words) {
    assertThat(Units.number(value)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3.2         | 3.20 ns
          45600       | 45.6 µs
          1.5e6       | 1.50 ms
          2.1e9       | 2.10 s
          """)
  void writesDurations(double nanos, String words) {
    assertThat(Units.nanos(nanos)).isEqualTo(words);
  }
}
