package org.jvmbootcamp.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.instruments.progress.ProgressState;

class ProgressTest {
  private final List<ProgressState> shown = new ArrayList<>();

  @Test
  void showsTheBeginningAndTheEnd() {
    try (var progress = new Progress("load", 3, shown::add)) {
      progress.step();
      progress.step(2);
    }
    assertThat(shown.getFirst().share()).isZero();
    assertThat(shown.getLast().share()).isEqualTo(1);
    assertThat(shown.getLast().text()).contains("load", "100 %", "3 of 3");
  }

  @Test
  void doesNotShowEveryStep() {
    var progress = new Progress("load", 100_000_000, shown::add);
    IntStream.range(0, 100_000).parallel().forEach(_ -> progress.step());
    assertThat(shown).hasSizeLessThan(5_000);
  }

  @Test
  void endsABarWithoutAKnownEnd() {
    try (var progress = new Progress("load", -1, shown::add)) {
      progress.step();
      assertThat(shown.getFirst().share()).isNaN();
    }
    assertThat(shown.getLast().share()).isEqualTo(1);
  }

  @Test
  void leavesElementsAndLazinessAsTheyAre() {
    var seen = new ArrayList<Integer>();
    for (var item : Progress.of(List.of(1, 2, 3))) {
      seen.add(item);
    }
    assertThat(seen).containsExactly(1, 2, 3);
    assertThat(Progress.of(List.of(4, 5).iterator(), 2)).toIterable().containsExactly(4, 5);
    assertThat(Progress.of(3)).containsExactly(0, 1, 2);
    assertThat(Progress.of(List.of(1, 2, 3, 4).stream(), 4).filter(n -> n > 1).findFirst())
        .contains(2);
    assertThat(Progress.of("empty", List.of())).isEmpty();
  }

  @Test
  void passesOnWhatTheLoopThrows() {
    assertThatThrownBy(
            () -> {
              for (var item : Progress.of(List.of(1))) {
                throw new IllegalStateException("item " + item);
              }
            })
        .hasMessage("item 1");
  }

  @Test
  void tellsTheTimeLeft() {
    assertThat(new ProgressState("x", 0.5, "", Duration.ofSeconds(10)).left())
        .isEqualTo("about 10 s left");
    assertThat(new ProgressState("x", 0.1, "", Duration.ofSeconds(60)).left())
        .isEqualTo("about 9 min left");
    assertThat(new ProgressState("x", 0.001, "", Duration.ofSeconds(60)).left()).isEmpty();
    assertThat(new ProgressState("x", Double.NaN, "", Duration.ofSeconds(60)).html())
        .contains("progressbar");
  }
}
