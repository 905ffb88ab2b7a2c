package org.jvmbootcamp.grader.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.grader.Exercises;

/** A few of the runs that {@code ./bootcamp bench grader --noise 200} makes. */
@Tag("slow")
class NoiseIT {
  @TempDir private Path home;

  @Test
  void aBusyMachineFailsNoRightSolutionAndPassesNoWrongOne() throws Exception {
    Members.write(home);
    Noise noise = Noise.judge(Exercises.in(home).find(Members.NAME), 5);
    assertThat(noise.harmless()).as(noise.words()).isTrue();
  }
}
