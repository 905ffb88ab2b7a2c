package org.jvmbootcamp.grader.jvm;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
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
   * A container that was made for this. In it each run gives up, by Landlock, all files but its
   * own: so it sees neither other submissions nor the grader's memory.
   *
   * @param network whether the container has a network, which others must have closed
   */
  record Container(boolean network) implements Walls {}

  /**
   * The strongest walls that this machine has, found by trying them; the least if there are no
   * others.
   */
  static Walls strongest() {
    boolean root = "root".equals(System.getProperty("user.name"));
    var walls = new Bubblewrap(root);
    return walls.stand() ? walls : new Jvm();
  }

  /** Whether this machine or container has a network beside its own loopback. */
  static boolean hasNetwork() throws SocketException {
    for (var network : NetworkInterface.networkInterfaces().toList()) {
      if (network.isUp() && !network.isLoopback()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a JVM starts behind them. */
  default boolean stand() {
    Path java = Path.of(System.getProperty("java.home"));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var command = new ArrayList<>(around(java, java.resolve("lib"), JvmOptions.PLAIN, temporary));
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
      case Container(var network) ->
          "the container ("
              + (network ? "its network is left to the cluster" : "no network")
              + "), no files but the run's own (Landlock), named modules, no access to memory or"
              + " native code";
    };
  }

  /**
   * The words that go before the command.
   *
   * @param java the JDK's folder
   * @param lib the folder with the runner's jars
   * @param options of the JVM
   * @param own the run's own folder
   */
  default List<String> around(Path java, Path lib, JvmOptions options, Path own) {
    return switch (this) {
      case Jvm() -> List.of();
      case Bubblewrap(var asNobody) -> Sandbox.bubblewrap(asNobody, java, lib, options);
      case Container _ -> Sandbox.landlock(java, lib, options, own);
    };
  }
}
