package org.jvmbootcamp.grader.jvm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a JVM apart is started with.
 *
 * @param heapMegabytes largest heap
 * @param quick whether the code is not measured: then the optimizing compiler, which takes as much
 *     time as it gains in a run this short, is left out
 * @param measuresObjects whether object sizes are asked for
 * @param nativeCode whether the libraries may call native code
 * @param libraries jars that the code may use
 * @param modules JDK modules to add
 * @param way a folder with the socket that leads to a database, to be seen behind walls too
 */
public record JvmOptions(
    int heapMegabytes,
    boolean quick,
    boolean measuresObjects,
    boolean nativeCode,
    List<Path> libraries,
    List<String> modules,
    Optional<Path> way) {
  /** What most exercises need. */
  static final JvmOptions PLAIN =
      new JvmOptions(256, true, false, false, List.of(), List.of(), Optional.empty());

  public JvmOptions {
    libraries = List.copyOf(libraries);
    modules = List.copyOf(modules);
  }

  /** Whether it can start from the cache, which knows no agent and no modules but the runner's. */
  boolean cacheable() {
    return !measuresObjects && modules.isEmpty();
  }

  /** Files and folders that it must see. */
  List<Path> visible() {
    return Stream.concat(libraries.stream(), way.stream()).toList();
  }

  /** Room for files: DuckDB unpacks 72 MB of native code before it can be asked anything. */
  int scratchMegabytes() {
    return nativeCode ? 192 : 64;
  }

  List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xms16m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:ErrorFile=/dev/null",
                // The JVM's own warnings must not stand between the results.
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true",
                // So JUnit says nothing to the flight recorder, whose start takes a fifth of a run.
                "-Dorg.graalvm.nativeimage.imagecode=none",
                // What a library says of its own set-up is no output of the reader's code.
                "-Dslf4j.internal.verbosity=ERROR",
                // A library may ask for jdk.unsupported, which has Unsafe; nothing may use it.
                "--sun-misc-unsafe-memory-access=deny",
                "-Dstdout.encoding=UTF-8",
                // Else each reply of a test's server waits 40 ms for the client's acknowledgement.
                "-Dsun.net.httpserver.nodelay=true"));
    if (quick) {
      arguments.add("-XX:TieredStopAtLevel=1");
      // Most of what a short run compiles it uses too seldom to gain by it; a loop is hot at once.
      arguments.add("-XX:CompileThresholdScaling=10");
      // Else each method that JUnit calls is given code of its own first.
      arguments.add("-Djdk.reflect.useNativeAccessorOnly=true");
    }
    if (!modules.isEmpty()) {
      arguments.add("--add-modules");
      arguments.add(String.join(",", modules));
    }
    return arguments;
  }
}
