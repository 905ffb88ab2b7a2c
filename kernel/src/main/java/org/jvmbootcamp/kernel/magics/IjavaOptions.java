package org.jvmbootcamp.kernel.magics;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What IJava and JJava read from their environment variables, so that their kernelspecs keep their
 * meaning: {@code IJAVA_CLASSPATH} and so on, or the same with {@code JJAVA_}.
 *
 * @param classPath what cells see besides the kernel's own class path
 * @param compilerOptions options for the compiler
 * @param timeout how long a cell may run; empty for no limit
 * @param startup Java that runs before the first cell, in order
 */
public record IjavaOptions(
    List<Path> classPath,
    List<String> compilerOptions,
    Optional<Duration> timeout,
    List<String> startup) {

  private static final Pattern TIMEOUT = Pattern.compile("(-?\\d{1,18})(?:\\s+([A-Za-z]+))?");

  public IjavaOptions {
    classPath = List.copyOf(classPath);
    compilerOptions = List.copyOf(compilerOptions);
    startup = List.copyOf(startup);
  }

  /**
   * Reads the variables.
   *
   * @param directory what relative paths start from
   * @throws IllegalArgumentException if a value cannot be used: which, and what it should be
   * @throws UncheckedIOException if a startup script cannot be read
   */
  public static IjavaOptions read(Map<String, String> environment, Path directory) {
    var startup = new ArrayList<String>();
    for (Path script : paths(value(environment, "STARTUP_SCRIPTS_PATH"), directory)) {
      try {
        startup.add(Files.readString(script));
      } catch (IOException e) {
        throw new UncheckedIOException("the startup script " + script + " cannot be read", e);
      }
    }
    String script = value(environment, "STARTUP_SCRIPT");
    if (!script.isBlank()) {
      startup.add(script);
    }
    var classPath = paths(value(environment, "CLASSPATH"), directory);
    for (var entry : classPath) {
      Jars.fault(entry)
          .ifPresent(
              fault -> {
                throw new IllegalArgumentException("IJAVA_CLASSPATH: " + fault);
              });
    }
    return new IjavaOptions(
        classPath,
        Stream.of(value(environment, "COMPILER_OPTS").split("\\s+", -1))
            .filter(option -> !option.isEmpty())
            .toList(),
        timeout(value(environment, "TIMEOUT")),
        startup);
  }

  private static String value(Map<String, String> environment, String name) {
    String own = environment.get("JJAVA_" + name);
    return own == null ? environment.getOrDefault("IJAVA_" + name, "") : own;
  }

  private static List<Path> paths(String list, Path directory) {
    var found = new ArrayList<Path>();
    for (String pattern : list.split(Pattern.quote(File.pathSeparator), -1)) {
      if (!pattern.isBlank()) {
        found.addAll(Globs.find(directory, pattern.strip()));
      }
    }
    return found;
  }

  private static Optional<Duration> timeout(String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    var matcher = TIMEOUT.matcher(value.strip());
    try {
      if (matcher.matches()) {
        String unit = matcher.group(2) == null ? "MILLISECONDS" : matcher.group(2);
        var duration =
            Duration.of(
                Long.parseLong(matcher.group(1)),
                TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT)).toChronoUnit());
        return duration.isPositive() ? Optional.of(duration) : Optional.empty();
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(badTimeout(value), e);
    }
    throw new IllegalArgumentException(badTimeout(value));
  }

  private static String badTimeout(String value) {
    return "IJAVA_TIMEOUT is \"%s\"; write milliseconds, or a number and a unit such as 30 SECONDS"
        .formatted(value);
  }
}
