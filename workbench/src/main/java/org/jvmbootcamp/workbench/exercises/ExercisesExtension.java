package org.jvmbootcamp.workbench.exercises;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Magic;

/**
 * Brings the exercise loop: {@code %%exercise}, {@code %hint}, {@code %solution}, {@code %reset},
 * {@code %progress}, {@code %next}.
 */
public final class ExercisesExtension implements Extension {
  private final Loop loop;

  /** Made by the kernel; reads where the course and the learner's folder are. */
  public ExercisesExtension() {
    this(System.getenv());
  }

  ExercisesExtension(Map<String, String> environment) {
    Path home = Path.of(environment.getOrDefault("BOOTCAMP_HOME", "")).toAbsolutePath().normalize();
    Path work = Path.of(environment.getOrDefault("BOOTCAMP_WORK", home.resolve("work").toString()));
    this.loop = new Loop(home, work.toAbsolutePath(), Grader.Setup.LEARNER.with(environment));
  }

  @Override
  public List<Magic> magics() {
    return List.of(
        new ExerciseMagic(loop),
        new LearnerMagic("hint", "The next hint for an exercise", "memory/blocklist", loop::hint),
        new LearnerMagic(
            "solution",
            "The solution with its notes, after passing or after enough tries",
            "memory/blocklist",
            loop::solution),
        new LearnerMagic(
            "reset",
            "The starter again; your version is kept beside it",
            "memory/blocklist",
            loop::reset),
        new LearnerMagic(
            "progress", "The map of the course, with what is done", "", loop::progress),
        new LearnerMagic("next", "The next exercise that is not done", "", loop::next));
  }
}
