package org.jvmbootcamp.grader.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param rounds verdicts one by one
 * @param submissions sizes of the batches
 * @param isolation of the batches
 * @param maven the program; empty to leave {@code mvn test} out
 * @param surefire version of the plugin that runs the tests there
 * @param noise how many verdicts on a right and a wrong solution under load, and nothing else; or 0
 */
record BenchOptions(
    int rounds,
    List<Integer> submissions,
    String isolation,
    Optional<Path> maven,
    String surefire,
    int noise) {
  static final String USAGE =
      "bench grader [--rounds N] [--submissions N,N] [--isolation WALLS] [--maven MVN] [--surefire VERSION] [--noise N]";

  static BenchOptions parse(List<String> arguments) {
    var options = new BenchOptions(30, List.of(100), "auto", Optional.empty(), "3.5.4", 0);
    for (int i = 0; i < arguments.size(); i += 2) {
      String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      options = options.with(arguments.get(i), value);
    }
    return options;
  }

  private BenchOptions with(String word, String value) {
    return switch (word) {
      case "--rounds" ->
          new BenchOptions(number(word, value), submissions, isolation, maven, surefire, noise);
      case "--submissions" ->
          new BenchOptions(
              rounds,
              Arrays.stream(value.split(",", -1)).map(n -> number(word, n)).toList(),
              isolation,
              maven,
              surefire,
              noise);
      case "--isolation" -> new BenchOptions(rounds, submissions, value, maven, surefire, noise);
      case "--maven" ->
          new BenchOptions(
              rounds, submissions, isolation, Optional.of(Path.of(value)), surefire, noise);
      case "--surefire" -> new BenchOptions(rounds, submissions, isolation, maven, value, noise);
      case "--noise" ->
          new BenchOptions(rounds, submissions, isolation, maven, surefire, number(word, value));
      default -> throw new IllegalArgumentException("unknown option " + word);
    };
  }

  private static int number(String word, String value) {
    if (!value.matches("[1-9]\\d{0,4}")) {
      throw new IllegalArgumentException(
          word + " takes a number from 1 to 99999, not \"" + value + "\"");
    }
    return Integer.parseInt(value);
  }
}
