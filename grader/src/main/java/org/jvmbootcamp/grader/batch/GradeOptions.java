package org.jvmbootcamp.grader.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code grade} is asked to do. */
record GradeOptions(
    boolean merge, List<Path> inputs, Path report, int jobs, String isolation, Batch.Shard shard) {
  private static final Set<String> ISOLATIONS =
      Set.of("auto", "bubblewrap", "container", "process");
  private static final Pattern SHARD = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /** The command line cannot be understood. */
  static final class WrongCallException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongCallException(String message) {
      super(message);
    }
  }

  static GradeOptions parse(List<String> arguments) throws WrongCallException {
    boolean merge = !arguments.isEmpty() && arguments.getFirst().equals("merge");
    var inputs = new ArrayList<Path>();
    Path report = null;
    int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());
    String isolation = "auto";
    var shard = new Batch.Shard(1, 1);
    for (int i = merge ? 1 : 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (!word.startsWith("--")) {
        inputs.add(Path.of(word));
        continue;
      }
      String value = i + 1 < arguments.size() ? arguments.get(++i) : "";
      switch (word) {
        case "--out" -> report = Path.of(value);
        case "--jobs" -> jobs = jobs(value);
        case "--isolation" -> isolation = isolation(value);
        case "--shard" -> shard = shard(value);
        default -> throw new WrongCallException("unknown option " + word);
      }
    }
    return checked(new GradeOptions(merge, inputs, report(report), jobs, isolation, shard));
  }

  private static GradeOptions checked(GradeOptions options) throws WrongCallException {
    if (options.inputs().isEmpty() || (!options.merge() && options.inputs().size() > 1)) {
      throw new WrongCallException("name the submissions: one folder or zip");
    }
    return options;
  }

  private static Path report(@Nullable Path report) throws WrongCallException {
    if (report == null || report.toString().isEmpty()) {
      throw new WrongCallException("--out is missing: the folder for the report");
    }
    return report;
  }

  private static int jobs(String value) throws WrongCallException {
    if (!value.matches("[1-9]\\d{0,2}")) {
      throw new WrongCallException("--jobs takes a number from 1 to 999, not \"" + value + "\"");
    }
    return Integer.parseInt(value);
  }

  private static String isolation(String value) throws WrongCallException {
    if (!ISOLATIONS.contains(value)) {
      throw new WrongCallException("--isolation is auto, bubblewrap, container or process");
    }
    return value;
  }

  private static Batch.Shard shard(String value) throws WrongCallException {
    var matcher = SHARD.matcher(value);
    if (!matcher.matches()) {
      throw new WrongCallException("--shard takes I/N, such as 1/4, not \"" + value + "\"");
    }
    int number = Integer.parseInt(matcher.group(1));
    int of = Integer.parseInt(matcher.group(2));
    if (number < 1 || number > of) {
      throw new WrongCallException("--shard takes I/N with I from 1 to N, not \"" + value + "\"");
    }
    return new Batch.Shard(number, of);
  }
}
