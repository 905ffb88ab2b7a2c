package org.jvmbootcamp.instruments.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The command line of JMH for a cell. */
final class JmhArguments {
  private JmhArguments() {}

  static List<String> of(
      BenchmarkOptions options, String code, List<String> moduleOptions, Path report) {
    var plan = options.plan();
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-rf", "json", "-rff", report.toString(), "-foe", "true"));
    arguments.addAll(List.of("-prof", "gc"));
    options.profilers().stream()
        .filter(name -> !name.equals("gc")) // which is on already, and JMH takes none twice
        .forEach(name -> arguments.addAll(List.of("-prof", name)));
    var given = options.explicit();
    if (given.contains("forks") || !annotated(code, "Fork")) {
      add(arguments, "-f", plan.forks());
    }
    if (given.contains("warmup") || given.contains("time") || !annotated(code, "Warmup")) {
      add(arguments, "-wi", plan.warmups());
      arguments.addAll(List.of("-w", time(plan.warmupTime())));
    }
    if (given.contains("iterations") || given.contains("time") || !annotated(code, "Measurement")) {
      add(arguments, "-i", plan.iterations());
      arguments.addAll(List.of("-r", time(plan.time())));
    }
    if (!annotated(code, "BenchmarkMode")) {
      arguments.addAll(List.of("-bm", "avgt"));
      if (!annotated(code, "OutputTimeUnit")) {
        arguments.addAll(List.of("-tu", "ns"));
      }
    }
    options
        .parameters()
        .forEach(
            (name, values) ->
                arguments.addAll(List.of("-p", name + "=" + String.join(",", values))));
    // Never empty: without -jvmArgs JMH would hand the host's own flags on to the forks.
    var flags = new ArrayList<>(moduleOptions);
    flags.add("-Dfile.encoding=UTF-8");
    arguments.addAll(List.of("-jvmArgs", String.join(" ", flags)));
    if (!options.jvmFlags().isEmpty()) {
      arguments.addAll(List.of("-jvmArgsAppend", String.join(" ", options.jvmFlags())));
    }
    return arguments;
  }

  private static void add(List<String> arguments, String name, int value) {
    arguments.add(name);
    arguments.add(String.valueOf(value));
  }

  private static String time(Duration time) {
    return time.toMillis() + "ms";
  }

  private static boolean annotated(String code, String annotation) {
    return Pattern.compile("@(?:[\\w.]+\\.)?" + annotation + "\\b").matcher(code).find();
  }
}
