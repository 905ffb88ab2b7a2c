package org.jvmbootcamp.instruments.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProfilerIT {
  @TempDir Path folder;

  private double sink;

  private final Profiler profiler = new Profiler(ProfilerIT::place);

  private static Optional<String> place(String type) {
    return type.startsWith(ProfilerIT.class.getName()) ? Optional.of("here") : Optional.empty();
  }

  /** Computes for milliseconds of processor time, however busy the machine is. */
  private void compute(long millis) {
    var threads = ManagementFactory.getThreadMXBean();
    var end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (threads.getCurrentThreadCpuTime() < end) {
      for (var i = 0; i < 10_000; i++) {
        sink += Math.sqrt(i + sink);
      }
    }
  }

  private void sixty() {
    compute(60);
  }

  private void thirty() {
    compute(30);
  }

  private void ten() {
    compute(10);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsTheSharesOfAKnownLoad(boolean flightRecorder) throws Exception {
    var profiler = new Profiler(ProfilerIT::place, flightRecorder);
    var profile =
        profiler.profile(
            Aspect.CPU,
            () -> {
              // A thousand samples at least: a share of 0.6 is then within 0.05 in 999 of 1000
              // runs.
              for (var i = 0; i < 50; i++) {
                sixty();
                thirty();
                ten();
              }
              return null;
            },
            folder.resolve("kept.jfr"));
    var margin = Offset.offset(0.05);
    assertThat(profile.enough()).isTrue();
    assertThat(profile.share("sixty")).isCloseTo(0.6, margin);
    assertThat(profile.share("thirty")).isCloseTo(0.3, margin);
    assertThat(profile.share("ten()")).isCloseTo(0.1, margin);
    assertThat(profile.html()).contains("Icicle graph", "data-x", "sixty(), here, line");
    assertThat(folder.resolve("kept.jfr")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsTheLineThatAllocates(boolean flightRecorder) throws Exception {
    var profiler = new Profiler(ProfilerIT::place, flightRecorder);
    var kept = new ArrayList<byte[]>();
    var profile =
        profiler.profile(
            Aspect.ALLOC,
            () -> {
              for (var i = 0; i < 2_000; i++) {
                kept.add(new byte[20_000]);
                if (kept.size() > 100) {
                  kept.clear();
                }
              }
              return null;
            },
            null);
    assertThat(profile.samples()).isPositive();
    assertThat(profile.lines())
        .anyMatch(line -> line.frame().name().startsWith("here, line") && line.share() > 0.9);
    assertThat(profile.summary()).contains("bytes allocated");
  }

  @Test
  void countsSleepAsTimeOnTheClock() throws Exception {
    var profile =
        profiler.profile(
            Aspect.WALL,
            () -> {
              Thread.sleep(300);
              return null;
            },
            null);
    assertThat(profile.root().weight()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(250));
    assertThat(profile.caution()).contains("rough guess");
    assertThat(profile.note()).doesNotContain("async");
  }

  @Test
  void saysWhyItFellBackToTheFlightRecorder() throws Exception {
    var running = AsyncRecorder.load();
    running.start(Aspect.CPU, folder.resolve("other.jfr"));
    try {
      // Only one recording of async-profiler can run in a JVM: a reason among many.
      var profile = profiler.profile(Aspect.CPU, () -> 1, null);
      assertThat(profile.caution()).contains("async-profiler does not run here", "already started");
    } finally {
      running.stop();
    }
  }

  @Test
  void saysWhenThereAreNoSamples() throws Exception {
    var profile = profiler.profile(Aspect.LOCK, () -> 1, null);
    assertThat(profile.samples()).isZero();
    assertThat(profile.text()).contains("No samples", "--seconds");
    assertThat(profile.html()).contains("No samples").doesNotContain("<script");
    assertThat(profile.share("anything")).isZero();
  }

  @Test
  void passesOnWhatTheCodeThrows() {
    assertThatThrownBy(
            () ->
                profiler.profile(
                    Aspect.CPU,
                    () -> {
                      throw new IllegalStateException("boom");
                    },
                    null))
        .hasMessage("boom");
    assertThatThrownBy(() -> Aspect.of("gpu")).hasMessageContaining("there are cpu");
  }
}
