import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.jvmbootcamp.instruments.Instruments;
import org.jvmbootcamp.instruments.Machine;
import org.jvmbootcamp.instruments.benchmark.Benchmark;
import org.jvmbootcamp.instruments.benchmark.BenchmarkOptions;
import org.jvmbootcamp.instruments.profile.Aspect;
import org.jvmbootcamp.instruments.profile.Profiler;
import org.jvmbootcamp.instruments.source.SessionSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the instruments themselves; run by {@code ./bootcamp bench instruments}. */
class BenchInstruments {
  /** One class, measured twice: it stands in a file as it stands in a cell. */
  private static final String BENCHMARK =
      """
      import java.util.*;
      import java.util.concurrent.TimeUnit;
      import org.openjdk.jmh.annotations.*;

      @State(Scope.Benchmark)
      @BenchmarkMode(Mode.AverageTime)
      @OutputTimeUnit(TimeUnit.NANOSECONDS)
      @Fork(2)
      @Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
      @Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
      public class Lookup {
        List<Integer> list = new ArrayList<>();
        Set<Integer> set = new HashSet<>();

        @Setup
        public void fill() {
          for (int i = 0; i < 1_000; i++) {
            list.add(i);
            set.add(i);
          }
        }

        @Benchmark
        public boolean list() {
          return list.contains(-1);
        }

        @Benchmark
        public boolean set() {
          return set.contains(-1);
        }
      }
      """;

  private static double sink;

  private record Interval(String name, double score, double low, double high) {
    boolean overlaps(Interval other) {
      return low <= other.high && other.low <= high;
    }

    String text() {
      return String.format(Locale.ROOT, "%9.2f  [%.2f, %.2f]", score, low, high);
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(Machine.here().line());
    layout();
    profile(false);
    profile(true);
    besidePlainJmh();
  }

  private static void layout() {
    var times = new double[30];
    for (var i = 0; i < times.length; i++) {
      var start = System.nanoTime();
      sink += Instruments.layout(List.of("order", i)).html().length();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    var warm = Arrays.copyOfRange(times, 10, times.length);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "layout with its drawing: first %.0f ms, warm %.1f ms (median), %.1f ms (slowest of 20)%n",
        times[0],
        warm[warm.length / 2],
        warm[warm.length - 1]);
  }

  private static void work(int amount) {
    for (var i = 0; i < amount * 100_000; i++) {
      sink += Math.sqrt(i + sink);
    }
  }

  private static void sixty() {
    work(60);
  }

  private static void thirty() {
    work(30);
  }

  private static void ten() {
    work(10);
  }

  private static void profile(boolean flightRecorder) throws Exception {
    var name = BenchInstruments.class.getName();
    var end = new long[1];
    var profile =
        new Profiler(
                type -> type.startsWith(name) ? Optional.of("here") : Optional.empty(),
                flightRecorder)
            .profile(
                Aspect.CPU,
                () -> {
                  for (var i = 0; i < 30; i++) {
                    sixty();
                    thirty();
                    ten();
                  }
                  end[0] = System.nanoTime();
                  return null;
                },
                null);
    sink += profile.html().length();
    var wait = (System.nanoTime() - end[0]) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "profile of 60, 30, 10 percent by %s: %.1f, %.1f, %.1f; %,d samples; icicle graph %.0f ms"
            + " after the code's end%n",
        flightRecorder ? "the Flight Recorder" : "async-profiler",
        100 * profile.share("sixty"),
        100 * profile.share("thirty"),
        100 * profile.share("ten()"),
        profile.samples(),
        wait);
    if (!profile.note().isEmpty()) {
      System.out.println("  " + profile.note());
    }
  }

  private static void besidePlainJmh() throws Exception {
    var folder = Files.createTempDirectory("bench-instruments");
    var plain = plain(folder);
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    var result =
        new Benchmark(SessionSource.empty(classPath), folder)
            .run(BENCHMARK, 1, 2, BenchmarkOptions.parse("", false), _ -> {});
    System.out.println("one class by plain JMH and by %%benchmark, ns/op with 99.9 % intervals:");
    for (var score : result.scores()) {
      var ours = new Interval(score.name(), score.value(), score.low(), score.high());
      var theirs =
          plain.stream().filter(one -> one.name().equals(ours.name())).findFirst().orElseThrow();
      System.out.printf(
          "  %-5s plain %s   cell %s   %s%n",
          ours.name(),
          theirs.text(),
          ours.text(),
          ours.overlaps(theirs) ? "the intervals overlap" : "THE INTERVALS DO NOT OVERLAP");
    }
  }

  /** As JMH's own users run it: compiled with its processor, started by its own main class. */
  private static List<Interval> plain(Path folder) throws Exception {
    var source = folder.resolve("plain/Lookup.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package plain;\n" + BENCHMARK);
    var path = System.getProperty("java.class.path");
    var compiler = ToolProvider.getSystemJavaCompiler();
    var code =
        compiler.run(
            null, null, null, "-proc:full", "-cp", path, "-d", folder.toString(), "" + source);
    if (code != 0) {
      throw new IllegalStateException("the benchmark does not compile");
    }
    var report = folder.resolve("plain.json");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", folder + File.pathSeparator + path, "org.openjdk.jmh.Main"));
    command.addAll(List.of("plain.Lookup", "-rf", "json", "-rff", report.toString()));
    var log = folder.resolve("plain.log").toFile();
    var exit =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("JMH failed; its log: " + log);
    }
    var intervals = new ArrayList<Interval>();
    for (JsonNode node : JsonMapper.builder().build().readTree(Files.readString(report))) {
      var name = node.path("benchmark").asString();
      var metric = node.path("primaryMetric");
      intervals.add(
          new Interval(
              name.substring(name.lastIndexOf('.') + 1),
              metric.path("score").asDouble(),
              metric.path("scoreConfidence").path(0).asDouble(),
              metric.path("scoreConfidence").path(1).asDouble()));
    }
    return intervals;
  }
}
