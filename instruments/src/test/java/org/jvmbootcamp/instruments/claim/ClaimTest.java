package org.jvmbootcamp.instruments.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jvmbootcamp.instruments.Instruments.atLeast;
import static org.jvmbootcamp.instruments.Instruments.atMost;
import static org.jvmbootcamp.instruments.Instruments.between;
import static org.jvmbootcamp.instruments.Instruments.claim;

import org.junit.jupiter.api.Test;
import org.jvmbootcamp.instruments.Machine;

class ClaimTest {
  @Test
  void holdsWithWhatIsToSpare() {
    var claim = claim("boxes cost three times as much", 4.5, atLeast(3));
    assertThat(claim.narrow()).isFalse();
    assertThat(claim.text())
        .contains("holds: boxes", "measured 4.50", "at least 3", "50 % to spare");
    assertThat(claim.html()).contains("✔ Holds");
  }

  @Test
  void saysWhenItHoldsOnlyJust() {
    assertThat(claim("x", 3.1, atLeast(3)).html()).contains("narrowly");
    assertThat(claim("x", 2.9, atMost(3)).narrow()).isTrue();
    assertThat(claim("x", 0, atMost(0)).narrow()).isTrue();
  }

  @Test
  void failsWithRelationValueAndMachine() {
    assertThatThrownBy(() -> claim("a set is faster", 2, atLeast(1000)))
        .isInstanceOf(ClaimFailedException.class)
        .hasMessageContaining("a set is faster")
        .hasMessageContaining("Measured 2, claimed at least 1,000")
        .hasMessageContaining(Machine.here().line());
  }

  @Test
  void neverHoldsForNaN() {
    assertThatThrownBy(() -> claim("x", Double.NaN, atLeast(0))).hasMessageContaining("NaN");
    assertThatThrownBy(() -> claim("x", Double.NaN, between(0, 1))).hasMessageContaining("NaN");
  }

  @Test
  void includesTheLimits() {
    assertThat(between(1, 2).holds(1)).isTrue();
    assertThat(between(1, 2).holds(2)).isTrue();
    assertThat(between(1, 2).holds(2.001)).isFalse();
    assertThatThrownBy(() -> between(2, 1)).hasMessageContaining("must not be above");
  }

  @Test
  void escapesTheWords() {
    assertThat(claim("a < b", 1, atLeast(0.5)).html()).contains("a &lt; b");
  }
}
