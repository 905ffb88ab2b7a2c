package org.jvmbootcamp.instruments.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkOptionsTest {
  @Test
  void readsEveryOption() {
    var options =
        BenchmarkOptions.parse(
            "--quick --forks 4 --warmup=0 --iterations 7 --time 20ms --profilers stack,gc"
                + " --jvm \"-Xmx64m -XX:+UseSerialGC\" --param n=1,2 --param mode=fast --as lookup",
            false);
    assertThat(options.plan())
        .isEqualTo(
            new BenchmarkOptions.Plan(4, 0, Duration.ofMillis(20), 7, Duration.ofMillis(20)));
    assertThat(options.jvmFlags()).containsExactly("-Xmx64m", "-XX:+UseSerialGC");
    assertThat(options.parameters()).hasSize(2).containsKey("n");
    assertThat(options.as()).contains("lookup");
  }

  @Test
  void isShorterInATestRunWhateverTheLineSays() {
    assertThat(BenchmarkOptions.parse("--forks 9 --time 60s", true).plan())
        .isEqualTo(BenchmarkOptions.Plan.TEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --frobnicate       | --frobnicate is no option
          --forks            | --forks needs a value
          --forks none       | a whole number is needed
          --forks 0          | it must be at least 1
          --time soon        | write it as 200ms or 1s
          --param n          | --param name=value,value
          quick              | options begin with --
          """)
  void saysWhatIsWrongWithALine(String line, String words) {
    assertThatThrownBy(() -> BenchmarkOptions.parse(line, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
