package org.jvmbootcamp.instruments.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GcLogTest {
  @Test
  void readsPausesOfG1AndSerial() {
    var events =
        GcLog.parse(
            List.of(
                "[0.005s][gc] Using G1",
                "[0.123s][gc       ] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 23M->5M(64M) 2.345ms",
                "[0.456s][gc] GC(1) Pause Full (Allocation Failure) 60M->58M(61M) 0.012s"));
    assertThat(events).hasSize(2);
    assertThat(events.getFirst())
        .isEqualTo(
            new GcEvent(
                0.123,
                "Pause Young (Normal) (G1 Evacuation Pause)",
                23L << 20,
                5L << 20,
                64L << 20,
                2.345));
    assertThat(events.getLast().pause()).isEqualTo(12);
  }

  @Test
  void addsUpTheShortPausesOfZgc() {
    var events =
        GcLog.parse(
            List.of(
                "[0.100s][gc,phases] GC(0) y: Pause Mark Start 0.010ms",
                "[0.120s][gc,phases] GC(0) y: Concurrent Mark 12.3ms",
                "[0.130s][gc,phases] GC(0) y: Pause Mark End 0.020ms",
                "[0.140s][gc       ] GC(0) Minor Collection (Warmup) 64M(25%)->12M(5%) 0.040s"));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().pause())
        .isEqualTo(0.030, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(events.getFirst().after()).isEqualTo(12L << 20);
  }

  @Test
  void passesOverTornLines() {
    assertThat(GcLog.parse(List.of("[0.1s][gc] GC(0) Pause Young (Nor", "", "x"))).isEmpty();
  }
}
