package org.jvmbootcamp.kernel.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.protocol.Json;
import org.jvmbootcamp.kernel.protocol.Message;

class IdleCollectorTest {
  private final Runs runs = new Runs();
  private long used = 100 << 20;
  private int collections;
  private final IdleCollector collector =
      new IdleCollector(runs, Duration.ofDays(1), () -> used, this::collect);

  @Test
  void collectsOnceWhenNoCellHasRunBetweenTwoLooks() {
    runCell();
    collector.look();
    assertThat(collections).isZero();
    collector.look();
    collector.look();
    assertThat(collections).isEqualTo(1);
    runCell();
    used += 50 << 20;
    collector.look();
    collector.look();
    assertThat(collections).isEqualTo(2);
  }

  @Test
  void leavesAHeapThatHasHardlyGrown() {
    runCell();
    collector.look();
    collector.look();
    runCell();
    used += 5 << 20;
    collector.look();
    collector.look();
    assertThat(collections).isEqualTo(1);
  }

  @Test
  void waitsWhileCellsFollowEachOther() {
    for (int i = 0; i < 10; i++) {
      runCell();
      collector.look();
    }
    assertThat(collections).isZero();
  }

  @Test
  void waitsWhileACellRuns() {
    runs.begin(cell());
    collector.look();
    collector.look();
    collector.look();
    runs.end();
    collector.look();
    assertThat(collections).isZero();
  }

  @Test
  void hasNothingToDoBeforeTheFirstCell() {
    collector.look();
    collector.look();
    assertThat(collections).isZero();
  }

  @Test
  void isThereWhereTheEnvironmentAsksForIt() {
    assertThat(IdleCollector.wanted(Map.of(IdleCollector.SECONDS, "10"), runs)).isPresent();
    for (String other : List.of("", "0", "-1", "soon")) {
      assertThat(IdleCollector.wanted(Map.of(IdleCollector.SECONDS, other), runs)).isEmpty();
    }
    assertThat(IdleCollector.wanted(Map.of(), runs)).isEmpty();
  }

  private void collect() {
    collections++;
    used = 40 << 20;
  }

  private void runCell() {
    runs.begin(cell());
    runs.end();
  }

  private static CellRun cell() {
    var none = Json.empty();
    return new CellRun(new Message(List.of(), none, none, none, none), 0);
  }
}
