package org.jvmbootcamp.grader.jvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
import org.jvmbootcamp.grader.measure.Agent;
import org.opentest4j.AssertionFailedError;

/**
 * What a JVM apart is made of.
 *
 * @param java the {@code java} program
 * @param classPath the runner of the tests, JUnit, the checks
 * @param agent a jar that names the agent which measures objects
 */
record Launch(Path java, List<Path> classPath, Path agent) {

  /** The same Java and the same jars as this JVM's. */
  static Launch ofThisJvm(Path folder) {
    var classPath = new LinkedHashSet<Path>();
    Stream.of(
            Main.class,
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
        .forEach(classPath::add);
    return new Launch(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        List.copyOf(classPath),
        agent(folder.resolve("agent.jar")));
  }

  List<String> command(JvmOptions options) {
    var command = new ArrayList<String>();
    command.add(java.toString());
    command.addAll(options.arguments());
    if (options.measuresObjects()) {
      command.add("-javaagent:" + agent);
    }
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(Main.class.getName());
    return command;
  }

  private static Path agent(Path jar) {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
    manifest.getMainAttributes().putValue("Can-Redefine-Classes", "false");
    try {
      new JarOutputStream(Files.newOutputStream(jar), manifest).close();
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + jar, e);
    }
  }

  private static Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot find the jar of " + type, e);
    }
  }
}
