package org.jvmbootcamp.instruments.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jvmbootcamp.instruments.Arguments;

/**
 * How a benchmark runs.
 *
 * @param plan how often and how long
 * @param explicit which parts of the plan the reader gave: {@code forks}, {@code warmup}, {@code
 *     iterations}, {@code time}; annotations in the cell win over the others
 * @param profilers JMH profilers beside {@code gc}, with their arguments
 * @param jvmFlags flags of the forked JVMs
 * @param parameters values by the parameter's name
 * @param as the variable that takes the result
 */
public record BenchmarkOptions(
    Plan plan,
    Set<String> explicit,
    List<String> profilers,
    List<String> jvmFlags,
    Map<String, List<String>> parameters,
    Optional<String> as) {
  /**
   * How often and how long.
   *
   * @param forks JVMs started one after the other for each benchmark
   * @param warmups iterations that are not counted
   * @param warmupTime each one's length
   * @param iterations that are counted
   * @param time each one's length
   */
  public record Plan(int forks, int warmups, Duration warmupTime, int iterations, Duration time) {
    /** Two to three times longer than quick, with narrower intervals. */
    public static final Plan FULL =
        new Plan(3, 3, Duration.ofMillis(500), 5, Duration.ofMillis(500));

    /** A comparison of two in under 10 seconds. */
    public static final Plan QUICK =
        new Plan(2, 2, Duration.ofMillis(250), 5, Duration.ofMillis(150));

    /** For a test run: figures with wide intervals, relations still right. */
    public static final Plan TEST =
        new Plan(1, 2, Duration.ofMillis(150), 5, Duration.ofMillis(80));
  }

  private static final Set<String> VALUED =
      Set.of("forks", "iterations", "time", "warmup", "profilers", "jvm", "param", "as");

  public BenchmarkOptions {
    explicit = Set.copyOf(explicit);
    profilers = List.copyOf(profilers);
    jvmFlags = List.copyOf(jvmFlags);
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads the line behind {@code %%benchmark}.
   *
   * @param inTest whether this is a test run, which is shorter whatever the line says
   * @throws IllegalArgumentException with words for the reader
   */
  public static BenchmarkOptions parse(String line, boolean inTest) {
    var arguments = Arguments.parse(line, Set.of("quick"), VALUED);
    if (!arguments.words().isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + arguments.words().getFirst() + "\" is no option; options begin with --");
    }
    var plan = inTest ? Plan.TEST : arguments.has("quick") ? Plan.QUICK : Plan.FULL;
    var time = duration(arguments, "time", plan.time());
    if (!inTest) {
      plan =
          new Plan(
              arguments.number("forks", plan.forks(), 1),
              arguments.number("warmup", plan.warmups(), 0),
              arguments.has("time") ? time : plan.warmupTime(),
              arguments.number("iterations", plan.iterations(), 1),
              time);
    }
    var parameters = new LinkedHashMap<String, List<String>>();
    for (var parameter : arguments.values("param")) {
      var equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "--param " + parameter + ": write it as --param name=value,value");
      }
      parameters.put(
          parameter.substring(0, equals), List.of(parameter.substring(equals + 1).split(",", -1)));
    }
    var explicit =
        inTest ? Set.of("forks", "warmup", "iterations", "time") : arguments.options().keySet();
    return new BenchmarkOptions(
        plan,
        explicit,
        arguments.value("profilers").map(names -> List.of(names.split(",", -1))).orElse(List.of()),
        arguments.values("jvm").stream().flatMap(flags -> Arguments.split(flags).stream()).toList(),
        parameters,
        arguments.value("as"));
  }

  /** {@code 200ms}, {@code 1s}, or a number of seconds. */
  private static Duration duration(Arguments arguments, String name, Duration otherwise) {
    var text = arguments.value(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    var matcher = java.util.regex.Pattern.compile("(\\d+)(ms|s)?").matcher(text.get());
    if (!matcher.matches() || matcher.group(1).length() > 6) {
      throw new IllegalArgumentException(
          "--" + name + " " + text.get() + ": write it as 200ms or 1s");
    }
    var number = Long.parseLong(matcher.group(1));
    return "ms".equals(matcher.group(2)) ? Duration.ofMillis(number) : Duration.ofSeconds(number);
  }
}
