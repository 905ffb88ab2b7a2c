package org.jvmbootcamp.grader.jvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.core.LauncherFactory;
import org.jvmbootcamp.grader.child.Main;
import org.opentest4j.AssertionFailedError;

/**
 * What a JVM apart is made of.
 *
 * @param java the JDK's folder
 * @param lib the folder that holds the runner and JUnit
 * @param modulePath the jars in it
 * @param walls what stands around it
 */
record Launch(Path java, Path lib, List<Path> modulePath, Walls walls) {

  /** The same Java as this JVM's; jars are copied, so that the child can see no other folder. */
  static Launch ofThisJvm(Path folder, Walls walls) {
    var jars = new LinkedHashSet<Path>();
    Stream.of(
            LauncherFactory.class,
            TestEngine.class,
            JUnitException.class,
            JupiterTestEngine.class,
            Test.class,
            ParameterizedTest.class,
            AssertionFailedError.class,
            API.class,
            NullMarked.class)
        .map(Launch::place)
        .forEach(jars::add);
    Path lib = folder.resolve("lib");
    if (walls instanceof Walls.Bubblewrap(boolean asNobody) && asNobody) {
      // Nobody must be able to read the jars; there is nothing secret in them.
      folder.toFile().setExecutable(true, false);
    }
    return new Launch(Path.of(System.getProperty("java.home")), lib, copy(lib, jars), walls);
  }

  private static List<Path> copy(Path lib, Set<Path> jars) {
    try {
      Files.createDirectories(lib);
      var copies = new ArrayList<Path>();
      Path runner = lib.resolve("runner.jar");
      RunnerJar.write(place(Main.class), runner);
      copies.add(runner);
      for (Path jar : jars) {
        copies.add(Files.copy(jar, lib.resolve(jar.getFileName().toString())));
      }
      return copies;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy the test runner to " + lib, e);
    }
  }

  /**
   * A JVM's command; the cache is used where it fits.
   *
   * @param own the folder that it starts in and may fill
   */
  List<String> command(JvmOptions options, Optional<Path> cache, Path own) {
    var command = new ArrayList<>(walls.around(java, lib, options, own));
    if (cache.isPresent() && options.cacheable()) {
      command.addAll(cached(options, "-XX:AOTCache=" + cache.get(), temporary(own)));
    } else {
      // One that is started ahead has the time to get warm.
      command.addAll(program(options));
      command.addAll(temporary(own));
      if (!options.nativeCode()) {
        command.add("--illegal-native-access=deny");
      }
      command.addAll(main());
      command.add(Main.REHEARSE);
    }
    return command;
  }

  /** The command that writes the cache: the same, without walls. */
  List<String> training(JvmOptions options, Path cache) {
    return cached(options, "-XX:AOTCacheOutput=" + cache, List.of());
  }

  /** What is written as temporary goes with the run; bubblewrap has a /tmp for each. */
  private List<String> temporary(Path own) {
    return walls instanceof Walls.Bubblewrap ? List.of() : List.of("-Djava.io.tmpdir=" + own);
  }

  private List<String> cached(JvmOptions options, String cache, List<String> more) {
    var command = program(options);
    command.add(cache);
    command.addAll(more);
    command.add("--add-exports=java.base/jdk.internal.misc=" + RunnerJar.MODULE);
    command.addAll(main());
    if (!options.nativeCode()) {
      command.add(Main.FORBID_NATIVE_CODE);
    }
    return command;
  }

  private List<String> program(JvmOptions options) {
    var command = new ArrayList<String>();
    command.add(java.resolve("bin").resolve("java").toString());
    command.addAll(options.arguments());
    if (options.measuresObjects()) {
      command.add("-javaagent:" + modulePath.getFirst());
    }
    return command;
  }

  private List<String> main() {
    return List.of(
        "--module-path",
        String.join(File.pathSeparator, modulePath.stream().map(Path::toString).toList()),
        "--module",
        RunnerJar.MODULE + "/" + Main.class.getName());
  }

  /** Where the child finds these jars: nobody may not look into the folders of others. */
  List<Path> seen(List<Path> jars) {
    if (!(walls instanceof Walls.Bubblewrap(boolean asNobody) && asNobody)) {
      return jars;
    }
    return jars.stream().map(this::copied).toList();
  }

  private Path copied(Path jar) {
    Path copy = lib.resolveSibling("libraries").resolve(jar.getFileName().toString());
    try {
      if (!Files.exists(copy)) {
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(jar, copy);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + jar + " to " + copy, e);
    }
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot find the jar of " + type, e);
    }
  }
}
