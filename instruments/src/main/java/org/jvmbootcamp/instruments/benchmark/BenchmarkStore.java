package org.jvmbootcamp.instruments.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jvmbootcamp.instruments.Machine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps runs so that they can be compared: a folder a run, with JMH's own {@code result.json} and
 * {@code run.json}, which says where and with what it ran.
 */
public final class BenchmarkStore {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Clock clock;

  /** A store in a folder, which is made when the first run is kept. */
  public BenchmarkStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A run that was kept; {@code when} is its folder's name, a time in UTC. */
  public record Run(String when, BenchmarkResult result, List<String> flags) {
    public Run {
      flags = List.copyOf(flags);
    }
  }

  /**
   * Keeps a run.
   *
   * @return the folder it is in
   */
  public Path keep(BenchmarkResult result, List<String> flags) throws IOException {
    var run = Files.createDirectories(folder.resolve(NAME.format(clock.instant())));
    Files.writeString(run.resolve("result.json"), result.json());
    var about = new LinkedHashMap<String, Object>();
    about.put("names", result.names());
    about.put("processor", result.machine().processor());
    about.put("processors", result.machine().processors());
    about.put("system", result.machine().system());
    about.put("jdk", result.machine().jdk());
    about.put("flags", flags);
    Files.writeString(run.resolve("run.json"), JSON.writeValueAsString(about));
    return run;
  }

  /** The runs that are kept, the latest first; folders that hold no whole run are passed over. */
  public List<Run> runs() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var runs = new ArrayList<Run>();
    try (var folders = Files.list(folder)) {
      for (var run : folders.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.exists(run.resolve("result.json")) && Files.exists(run.resolve("run.json"))) {
          runs.add(read(run));
        }
      }
    }
    return runs;
  }

  private static Run read(Path run) throws IOException {
    var about = JSON.readTree(Files.readString(run.resolve("run.json")));
    var machine =
        new Machine(
            about.path("processor").asString(),
            about.path("processors").asInt(),
            about.path("system").asString(),
            about.path("jdk").asString());
    var json = Files.readString(run.resolve("result.json"));
    var scores = JmhReport.scores(json, words(about.path("names")));
    return new Run(
        run.getFileName().toString(),
        new BenchmarkResult(scores, machine, json),
        words(about.path("flags")));
  }

  private static List<String> words(tools.jackson.databind.JsonNode list) {
    var words = new ArrayList<String>();
    list.forEach(word -> words.add(word.asString()));
    return words;
  }

  /**
   * The latest run beside the one before it that measured the same.
   *
   * @throws IllegalArgumentException if there are no two such runs
   */
  public BenchmarkHistory compare() throws IOException {
    var runs = runs();
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no benchmark has been run yet; run a %%benchmark cell");
    }
    var now = runs.getFirst();
    for (var before : runs.subList(1, runs.size())) {
      if (labels(before).equals(labels(now))) {
        return new BenchmarkHistory(before, now);
      }
    }
    throw new IllegalArgumentException(
        "the latest run (%s) has none before it that measured the same; run the cell again"
            .formatted(String.join(", ", now.result().names())));
  }

  private static Map<String, String> labels(Run run) {
    var labels = new LinkedHashMap<String, String>();
    run.result().scores().forEach(score -> labels.put(score.label(), score.unit()));
    return labels;
  }
}
