package org.jvmbootcamp.grader.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge's statistics on ratios that are made up: no clock, the same in each run. */
class RatioTest {
  private static final int RUNS = 2_000;
  private static final int MOST_PAIRS = 400;
  private static final double LIMIT = 10;

  /**
   * Each side of a pair takes its time, half as much again now and then, and sometimes twenty times
   * as much, when the machine does something else.
   */
  private static double noisy(Random random, double ratio) {
    return ratio * noise(random) / noise(random);
  }

  private static double noise(Random random) {
    double spread = Math.exp(random.nextGaussian() * 0.3);
    return random.nextInt(10) == 0 ? spread * (1 + 20 * random.nextDouble()) : spread;
  }

  private static Ratio judge(DoubleSupplier ratio) {
    var ratios = new ArrayList<Double>();
    while (true) {
      ratios.add(ratio.getAsDouble());
      boolean late = ratios.size() == MOST_PAIRS;
      Ratio verdict = Ratio.judge(ratios, LIMIT, late, false);
      if (late || !(verdict instanceof Ratio.Unclear)) {
        return verdict;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {15, 20, 100})
  void neverFailsARightSolutionByNoise(double ratio) {
    var random = new Random(42);
    for (int i = 0; i < RUNS; i++) {
      assertThat(judge(() -> noisy(random, ratio))).isInstanceOf(Ratio.Above.class);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 5, 7})
  void neverPassesAWrongSolutionByNoise(double ratio) {
    var random = new Random(43);
    for (int i = 0; i < RUNS; i++) {
      assertThat(judge(() -> noisy(random, ratio))).isInstanceOf(Ratio.Below.class);
    }
  }

  @Test
  void saysThatItIsTooCloseAtTheLimitItself() {
    var random = new Random(44);
    int unclear = 0;
    for (int i = 0; i < 200; i++) {
      unclear += judge(() -> noisy(random, LIMIT)) instanceof Ratio.Unclear ? 1 : 0;
    }
    assertThat(unclear).isGreaterThan(180);
  }

  @Test
  void decidesSlowWorkByThreePairsFarFromTheLimitAndNoFewer() {
    var far = new ArrayList<>(List.of(90.0, 95.0));
    assertThat(Ratio.judge(far, LIMIT, true, true)).isInstanceOf(Ratio.Unclear.class);
    far.add(99.0);
    assertThat(Ratio.judge(far, LIMIT, false, true)).isInstanceOf(Ratio.Above.class);
    assertThat(Ratio.judge(far, LIMIT, false, false)).isInstanceOf(Ratio.Unclear.class);
    far.set(0, 29.0);
    assertThat(Ratio.judge(far, LIMIT, true, true)).isInstanceOf(Ratio.Unclear.class);
  }
}
