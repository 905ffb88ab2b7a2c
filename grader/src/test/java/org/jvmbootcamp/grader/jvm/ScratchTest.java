package org.jvmbootcamp.grader.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  @TempDir private Path parent;

  @Test
  void removesWhatAKilledGraderLeftAndNothingElse() throws Exception {
    var process = new ProcessBuilder("true").start();
    process.waitFor();
    Path dead = Files.createDirectories(parent.resolve("bootcamp-grader-" + process.pid() + "-1"));
    Files.writeString(Files.createDirectories(dead.resolve("lib")).resolve("runner.jar"), "x");
    Path alive = folder("bootcamp-grader-" + ProcessHandle.current().pid() + "-1");
    Path other = folder("bootcamp-grader-notes");
    Path link =
        Files.createSymbolicLink(
            parent.resolve("bootcamp-grader-" + process.pid() + "-2"), folder("kept"));
    Scratch.sweep(parent);
    assertThat(dead).doesNotExist();
    assertThat(alive).exists();
    assertThat(other).exists();
    assertThat(link).exists();
    assertThat(parent.resolve("kept")).exists();
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(parent.resolve(name));
  }
}
