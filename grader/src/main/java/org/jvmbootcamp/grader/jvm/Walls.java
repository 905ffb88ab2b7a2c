package org.jvmbootcamp.grader.jvm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What stands between code that is run and the rest of the machine. */
public sealed interface Walls {
  /** A process of its own, and the walls that the JVM has: for a learner's own code. */
  record Jvm() implements Walls {}

  /**
   * A sandbox without network, files of others, processes of others, and with limits of its own.
   *
   * @param asNobody whether the grader runs as root and gives that up for the sandbox
   */
  record Bubblewrap(boolean asNobody) implements Walls {}

  /**
   * The strongest walls that this machine has, found by trying them; the least if there are no
   * others.
   */
  static Walls strongest() {
    boolean root = "root".equals(System.getProperty("user.name"));
    var walls = new Bubblewrap(root);
    return stands(walls) ? walls : new Jvm();
  }

  /** Whether a JVM starts behind these walls. */
  private static boolean stands(Walls walls) {
    Path java = Path.of(System.getProperty("java.home"));
    var command = new ArrayList<>(walls.around(java, java.resolve("lib"), List.of(), 64));
    command.addAll(
        List.of(java.resolve("bin/java").toString(), "-Xshare:auto", "-Xmx16m", "-version"));
    try {
      var process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(30, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** For a report. */
  default String words() {
    return switch (this) {
      case Jvm() -> "a process of its own, named modules, no access to memory or native code";
      case Bubblewrap(var asNobody) ->
          "bubblewrap (no network, no files, own processes, limits)"
              + (asNobody ? " as the user nobody" : "")
              + ", named modules, no access to memory or native code";
    };
  }

  /**
   * The words that go before the command.
   *
   * @param java the JDK's folder
   * @param lib the folder with the runner's jars
   * @param more files and folders of the exercise
   * @param scratchMegabytes room for files of its own; one file may take half of it
   */
  default List<String> around(Path java, Path lib, List<Path> more, int scratchMegabytes) {
    return switch (this) {
      case Jvm() -> List.of();
      case Bubblewrap(var asNobody) ->
          bubblewrap(asNobody, java, lib, more, (long) scratchMegabytes << 20);
    };
  }

  private static List<String> bubblewrap(
      boolean asNobody, Path java, Path lib, List<Path> more, long scratch) {
    var words = new ArrayList<String>();
    if (asNobody) {
      // Root's limits on threads do not bind; nobody's do.
      words.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    words.addAll(List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session"));
    words.addAll(List.of("--clearenv", "--setenv", "LC_ALL", "C.UTF-8"));
    // Without /proc a program cannot find its libraries by its own place.
    words.addAll(List.of("--setenv", "LD_LIBRARY_PATH", java.resolve("lib").toString()));
    words.addAll(List.of("--dev", "/dev", "--size", Long.toString(scratch), "--tmpfs", "/tmp"));
    // No /proc: through it a process reads and writes its own memory, and so any key in it.
    for (String folder : List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64")) {
      words.addAll(List.of("--ro-bind-try", folder, folder));
    }
    words.addAll(List.of("--ro-bind", "/usr/bin/prlimit", "/usr/bin/prlimit"));
    words.addAll(List.of("--ro-bind", java.toString(), java.toString()));
    words.addAll(List.of("--ro-bind", lib.toString(), lib.toString()));
    for (Path jar : more) {
      words.addAll(List.of("--ro-bind", jar.toString(), jar.toString()));
    }
    words.addAll(List.of("--chdir", "/tmp"));
    words.addAll(
        List.of(
            "/usr/bin/prlimit",
            "--nproc=200",
            "--nofile=256",
            "--fsize=" + scratch / 2,
            "--core=0",
            "--"));
    return words;
  }
}
