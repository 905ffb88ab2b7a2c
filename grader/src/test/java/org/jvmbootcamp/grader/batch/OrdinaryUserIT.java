package org.jvmbootcamp.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.grader.Main;
import org.jvmbootcamp.grader.jvm.Walls;

/** Where root runs the tests: the same batch, started by a user who may nothing. */
@Tag("slow")
class OrdinaryUserIT {
  private static final String NAME = "samples/top-words";
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  @TempDir private Path folder;

  @Test
  void gradesBehindTheSameWallsWithoutBeingRoot() throws Exception {
    assumeTrue(Walls.strongest().equals(new Walls.Bubblewrap(true)), "needs root and bubblewrap");
    Path course = Path.of(Objects.requireNonNull(getClass().getResource("/course")).toURI());
    copy(course, folder.resolve("course"));
    String solution =
        Files.readString(course.resolve("solutions").resolve(NAME).resolve("TopWords.java"));
    submit("ann", solution);
    submit("ben", solution.replace("return counts", "System.exit(0); return counts"));
    submit("cid", solution.replace("return counts", reads("/etc/passwd") + "return counts"));
    submit("dan", solution.replace("return counts", reads("/proc/self/mem") + "return counts"));

    Path log = folder.resolve("log");
    Process process = start(log);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(log).content().contains("Walls: bubblewrap").doesNotContain("as the user nobody");
    var gradebook = Files.readAllLines(folder.resolve("out/gradebook.csv"));
    assertThat(gradebook)
        .filteredOn(row -> row.startsWith("ann,"))
        .first()
        .asString()
        .contains("6,,6");
    assertThat(gradebook)
        .filteredOn(row -> row.startsWith("ben,"))
        .first()
        .asString()
        .contains("ended the JVM");
    assertThat(gradebook).filteredOn(row -> row.matches("(cid|dan),.*,6,")).hasSize(2);
  }

  /** Code that makes a submission fail where the file can be seen. */
  private static String reads(String file) {
    return "if (java.nio.file.Files.exists(java.nio.file.Path.of(\"" + file + "\"))) return null; ";
  }

  private void submit(String learner, String source) throws IOException {
    Path file = folder.resolve("in").resolve(learner).resolve(NAME).resolve("TopWords.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }

  /** What nobody runs must be where nobody can read it. */
  private Process start(Path log) throws IOException {
    var classPath = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path copy =
          folder.resolve("lib").resolve(classPath.size() + Path.of(entry).getFileName().toString());
      copy(Path.of(entry), copy);
      classPath.add(copy.toString());
    }
    Files.createDirectory(
        folder.resolve("out"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
    Files.setPosixFilePermissions(
        folder.resolve("out"), PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var command = new ArrayList<>(AS_NOBODY);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-cp", String.join(File.pathSeparator, classPath), Main.class.getName()));
    command.addAll(
        List.of(
            "grade", folder.resolve("in").toString(), "--out", folder.resolve("out").toString()));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("BOOTCAMP_HOME", folder.resolve("course").toString());
    return builder.start();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, file.equals(from) ? to : to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
