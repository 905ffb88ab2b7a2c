package org.jvmbootcamp.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLogTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path work;
  private ProgressLog log;

  @BeforeEach
  void open() {
    log = ProgressLog.in(work);
  }

  @Test
  void isEmptyBeforeTheFirstEvent() {
    assertThat(log.events()).isEmpty();
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void givesBackEveryKindOfEvent() {
    var events =
        List.of(
            new Event.Graded(NOON, "a/b", "failed", 3, 7, List.of(1, 3)),
            new Event.Hinted(NOON, "a/b", 2),
            new Event.SolutionSeen(NOON, "a/b"),
            new Event.Reset(NOON, "a/ü"));
    events.forEach(log::add);
    assertThat(log.events()).isEqualTo(events);
  }

  @Test
  void dropsATornLastLineAndNothingElse() throws IOException {
    log.add(new Event.Hinted(NOON, "a/b", 1));
    Files.write(log.file(), new byte[] {'{', '"', 't', (byte) 0xC3}, StandardOpenOption.APPEND);
    assertThat(log.events()).hasSize(1);
    log.add(new Event.Hinted(NOON, "a/b", 2));
    assertThat(log.progress().of("a/b").hints()).isEqualTo(2);
    assertThat(log.events()).hasSize(2);
  }

  @Test
  void passesOverWhatALaterVersionWrote() throws IOException {
    log.add(new Event.Hinted(NOON, "a/b", 1));
    Files.writeString(log.file(), "{\"event\":\"danced\"}\n[]\n\n", StandardOpenOption.APPEND);
    log.add(new Event.Hinted(NOON, "a/b", 2));
    assertThat(log.events()).hasSize(2);
  }

  @Test
  void keepsWhatSeveralLogsOfOneFileWrite() {
    IntStream.range(0, 50).forEach(i -> ProgressLog.in(work).add(new Event.Hinted(NOON, "a/b", i)));
    assertThat(log.events()).hasSize(50);
  }

  @Test
  void derivesWhereALearnerIs() {
    log.add(new Event.Graded(NOON, "a/b", "not-compiled", 0, 7, List.of()));
    log.add(new Event.Graded(NOON, "a/b", "failed", 3, 7, List.of(1)));
    log.add(new Event.Graded(NOON, "a/b", "passed", 7, 7, List.of(1, 2)));
    log.add(new Event.Graded(NOON, "a/b", "failed", 2, 7, List.of(1)));
    log.add(new Event.SolutionSeen(NOON, "a/b"));
    assertThat(log.progress().of("a/b")).isEqualTo(new Progress.State(3, 7, true, 0, false));
    assertThat(log.progress().of("a/c")).isEqualTo(Progress.State.NEW);
  }
}
