package org.jvmbootcamp.instruments.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.instruments.Machine;

class BenchmarkStoreTest {
  private static final Machine MACHINE = new Machine("test", 2, "Linux", "25");

  @TempDir Path folder;

  private static BenchmarkResult result(double low, double high, Machine machine) {
    var json =
        """
        [{"jmhVersion": "1.37", "benchmark": "bootcamp.Session.Cell.list", "mode": "avgt",
          "primaryMetric": {"score": %s, "scoreError": "NaN", "scoreConfidence": [%s, %s],
            "scoreUnit": "ns/op"},
          "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 16.02}}}]
        """
            .formatted((low + high) / 2, low, high);
    return new BenchmarkResult(JmhReport.scores(json, List.of("list")), machine, json);
  }

  private BenchmarkStore at(int second) {
    var instant = Instant.parse("2026-11-20T13:00:00Z").plusSeconds(second);
    return new BenchmarkStore(folder.resolve("runs"), Clock.fixed(instant, ZoneOffset.UTC));
  }

  @Test
  void comparesTheLatestRunWithTheOneBefore() throws Exception {
    at(1).keep(result(95, 105, MACHINE), List.of());
    at(2).keep(result(45, 55, MACHINE), List.of());
    var history = at(3).compare();
    assertThat(history.text()).contains("list", "100 ->", "2.00 times as fast as before");
    assertThat(history.html()).contains("2.00 times as fast as before");
    assertThat(history.conditions()).isEmpty();
  }

  @Test
  void claimsNoChangeThatTheIntervalsDoNotShow() throws Exception {
    at(1).keep(result(90, 110, MACHINE), List.of());
    at(2).keep(result(80, 95, MACHINE), List.of());
    assertThat(at(3).compare().text()).contains("no change shown");
  }

  @Test
  void saysWhenMachineOrFlagsChanged() throws Exception {
    at(1).keep(result(90, 110, new Machine("other", 8, "Linux", "25")), List.of());
    at(2).keep(result(90, 110, MACHINE), List.of("-Xmx1g"));
    assertThat(at(3).compare().conditions()).contains("Not the same machine", "8 x other");
    at(4).keep(result(90, 110, MACHINE), List.of());
    assertThat(at(5).compare().conditions()).contains("-Xmx1g");
  }

  @Test
  void saysWhenThereIsNothingToCompare() throws Exception {
    assertThatThrownBy(() -> at(1).compare()).hasMessageContaining("no benchmark has been run");
    at(1).keep(result(1, 2, MACHINE), List.of());
    assertThatThrownBy(() -> at(2).compare()).hasMessageContaining("none before it");
  }

  @Test
  void passesOverFoldersThatHoldNoWholeRun() throws Exception {
    at(1).keep(result(1, 2, MACHINE), List.of());
    Files.delete(at(2).keep(result(1, 2, MACHINE), List.of()).resolve("run.json"));
    assertThat(at(3).runs()).hasSize(1);
  }

  @Test
  void readsScoresWithAndWithoutIntervals() {
    assertThat(result(1, 3, MACHINE).score("list")).isEqualTo(2);
    assertThat(result(1, 3, MACHINE).allocated("list")).isEqualTo(16.02);
    var json = result(1, 3, MACHINE).json().replace("[1.0, 3.0]", "[\"NaN\", \"NaN\"]");
    assertThat(JmhReport.scores(json, List.of()).getFirst().hasInterval()).isFalse();
  }
}
