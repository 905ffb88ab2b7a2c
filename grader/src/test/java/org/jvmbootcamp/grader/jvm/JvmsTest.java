package org.jvmbootcamp.grader.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JvmsTest {
  private static final JvmOptions PLAIN =
      new JvmOptions(64, true, false, false, List.of(), List.of(), Optional.empty());

  @Test
  void keepsOneThatWaits() {
    Set<ProcessHandle> before = children();
    try (var jvms = Jvms.open(true, false, new Walls.Jvm(), Duration.ofDays(1))) {
      jvms.prepare(PLAIN);
      jvms.prepare(PLAIN);
      assertThat(children()).hasSize(before.size() + 1);
    }
    assertThat(children()).isEqualTo(before);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void endsOneThatNobodyUsesForLong() throws Exception {
    Set<ProcessHandle> before = children();
    try (var jvms = Jvms.open(true, false, new Walls.Jvm(), Duration.ofMillis(1))) {
      jvms.prepare(PLAIN);
      while (!children().equals(before)) {
        Thread.sleep(10);
      }
      jvms.prepare(PLAIN);
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }
}
