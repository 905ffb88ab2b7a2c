package org.jvmbootcamp.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Main;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class BatchIT {
  private static final String NAME = "samples/top-words";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir private Path folder;
  private Path submissions = Path.of("");
  private Exercises exercises;
  private Exercise exercise;

  @BeforeEach
  void handIn() throws Exception {
    exercises = Exercises.in(home());
    exercise = exercises.find(NAME);
    submissions = Files.createDirectory(folder.resolve("in"));
    String solution = exercise.answers().orElseThrow().solution();
    write(
        "ann/week1/lesson.ipynb", notebook("int x = 1;", cell(exercise.starter()), cell(solution)));
    zip("ben.zip", "home/" + NAME + "/TopWords.java", solution);
    write("cid/lesson.ipynb", "{ not json");
    Files.createDirectory(submissions.resolve("dan"));
    Files.createDirectories(submissions.resolve("eve"));
    Files.createSymbolicLink(submissions.resolve("eve/lesson.ipynb"), Path.of("/etc/passwd"));
    write("=fay/" + NAME + "/TopWords.java", exercise.starter());
    write(
        "gus.ipynb",
        notebook(cell(solution.replace("return counts", "System.exit(0);return counts"))));
    write("hal/lesson.ipynb", notebook("%%exercise samples/nothing\nint x;"));
    write("ida/lesson.ipynb", "[".repeat(100_000));
    writeBytes("kay/lesson.ipynb", new byte[100_000_000]);
    writeBytes("lea/" + NAME + "/TopWords.java", new byte[] {'/', '/', (byte) 0xFC, '\n'});
    Files.createSymbolicLink(submissions.resolve("max"), Path.of("/"));
    write("pam/lesson.ipynb", "{\"metadata\": {}, \"nbformat\": 4}");
    write("quy/lesson.ipynb", notebook("int x = 1;"));
    zip("ned.zip", "a/".repeat(300) + NAME + "/TopWords.java", solution);
    zip("jon.zip", "../../../evil/" + NAME + "/TopWords.java", solution);
  }

  @Test
  void givesEverySubmissionItsRowsAndBreaksForNone() throws Exception {
    assertThat(grade("out", "--jobs", "2")).isZero();
    var gradebook = Files.readAllLines(folder.resolve("out/gradebook.csv"));
    assertThat(gradebook.getFirst())
        .isEqualTo(
            "learner,samples/catch-bugs,samples/page-walk,samples/quick-sum,samples/small-rows,samples/top-words,samples/upsert-tally,total,remarks");
    assertThat(gradebook)
        .contains(
            "ann,,,,,6,,6,",
            "ben,,,,,6,,6,",
            "'=fay,,,,,0,,0,",
            "dan,,,,,,,0,no exercise was found in it");
    assertThat(line(gradebook, "cid")).contains("not a notebook: it is not JSON");
    assertThat(line(gradebook, "eve")).contains("is a link");
    assertThat(line(gradebook, "gus")).contains("ended the JVM before the tests were done");
    assertThat(line(gradebook, "hal")).contains("unknown exercise");
    assertThat(line(gradebook, "ida")).contains("not a notebook");
    assertThat(line(gradebook, "kay")).contains("larger than 20 MB");
    assertThat(line(gradebook, "lea")).contains("not UTF-8");
    assertThat(line(gradebook, "max")).contains("is a link");
    assertThat(line(gradebook, "ned")).contains("no exercise was found");
    assertThat(line(gradebook, "pam")).contains("not a notebook: it has no cells");
    assertThat(line(gradebook, "quy")).contains("no exercise was found");
    assertThat(gradebook).hasSize(17);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsPattern("16 of 16, [\\d.]+ a second, 0 s left");
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(folder.resolve("out/feedback/ann.html")).content().contains("passed, 5 of 5 points");
    assertThat(folder.resolve("out/class.html")).content().contains("counts words", "Walls: ");
    assertThat(folder.resolve("out/class.html")).content().contains("ann and ben: 100 percent");
    assertThat(folder.resolve("out/results.json"))
        .content()
        .contains("\"similar\"")
        .doesNotContain("fingerprint");
    assertThat(folder.resolve("out/feedback/ann.html")).content().doesNotContain("ben");
    assertThat(folder.resolve("out/junit.xml")).content().contains("<testsuite name=\"ann\">");
    for (String file : List.of("canvas.csv", "moodle.csv", "results.json")) {
      assertThat(folder.resolve("out").resolve(file)).content().contains("ann");
    }
  }

  @Test
  void writesTheFilesThatTheInstructorsPageLists() throws Exception {
    var listed =
        Pattern.compile("(?m)^\\| (`[^|]*`) \\|")
            .matcher(Files.readString(Path.of("../docs/instructor-grading.md")))
            .results()
            .flatMap(row -> Pattern.compile("`([^`]+\\.\\w+)`").matcher(row.group(1)).results())
            .map(name -> name.group(1).replaceFirst("/.*", ""))
            .toList();
    grade("out");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void doesNotTellHiddenTests() throws Exception {
    String wrong =
        exercise
            .answers()
            .orElseThrow()
            .solution()
            .replace("var counts", "if (words.isEmpty() && n > 0) return null;\nvar counts");
    write("kim/lesson.ipynb", notebook(cell(wrong)));
    grade("out");
    assertThat(folder.resolve("out/feedback/kim.html"))
        .content()
        .contains("only your instructor has")
        .doesNotContain("secret");
  }

  @Test
  void mergedShardsAreTheWholeByteForByte() throws Exception {
    grade("whole");
    grade("one", "--shard", "1/2");
    grade("two", "--shard", "2/2");
    assertThat(run("merge", path("one"), path("two"), "--out", path("merged"))).isZero();
    for (String file : List.of("gradebook.csv", "results.json", "junit.xml", "moodle.csv")) {
      assertThat(folder.resolve("merged").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
    }
  }

  @Test
  void gradesOnlyWhatIsNewWhenStartedAgain() throws Exception {
    grade("out");
    var before = Files.readAllLines(folder.resolve("out/journal.jsonl"));
    grade("out");
    assertThat(Files.readAllLines(folder.resolve("out/journal.jsonl"))).isEqualTo(before);
    write("=fay/" + NAME + "/TopWords.java", exercise.answers().orElseThrow().solution());
    grade("out");
    assertThat(Files.readAllLines(folder.resolve("out/journal.jsonl"))).hasSize(before.size() + 1);
    assertThat(Files.readAllLines(folder.resolve("out/gradebook.csv"))).contains("'=fay,,,,,6,,6,");
  }

  @Test
  void losesNoFinishedRowWhenItIsKilled() throws Exception {
    grade("whole");
    Path journal = folder.resolve("killed/journal.jsonl");
    for (int rows = 1; rows <= 5; rows++) {
      var process = start("killed");
      while (process.isAlive() && lines(journal).size() < rows) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      var finished = lines(journal);
      process.destroyForcibly().waitFor();
      assertThat(lines(journal)).startsWith(finished.toArray(String[]::new));
    }
    grade("killed");
    assertThat(folder.resolve("killed/gradebook.csv"))
        .hasSameBinaryContentAs(folder.resolve("whole/gradebook.csv"));
  }

  @Test
  void saysHowItIsCalled() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(path("in"))).isEqualTo(2);
    assertThat(run(path("in"), "--out", path("x"), "--shard", "3/2")).isEqualTo(2);
    assertThat(run(path("in"), "--out", path("x"), "--isolation", "hope")).isEqualTo(2);
    assertThat(run(path("nothing"), "--out", path("x"))).isEqualTo(2);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void refusesToTakeThisMachineForAContainer() {
    assumeThat(Path.of("/.dockerenv")).doesNotExist();
    assertThat(run(path("in"), "--out", path("x"), "--isolation", "container")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("this is not a container");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  /** Whole rows of the journal. */
  private static List<String> lines(Path journal) throws IOException {
    if (!Files.exists(journal)) {
      return List.of();
    }
    String text = Files.readString(journal);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private Process start(String report) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "grade",
            path("in"),
            "--out",
            path(report),
            "--isolation",
            "process");
    builder.environment().put("BOOTCAMP_HOME", exercises.home().toString());
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private int grade(String report, String... more) {
    var arguments = new ArrayList<>(List.of(path("in"), "--out", path(report)));
    arguments.addAll(List.of("--isolation", "process"));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new GradeCommand(exercises, Grader.Setup.LEARNER, false, out, out)
        .run(List.of(arguments));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String line(List<String> lines, String learner) {
    return lines.stream().filter(l -> l.startsWith(learner + ",")).findFirst().orElse("");
  }

  private static String cell(String source) {
    return "%%exercise " + NAME + "\n" + source;
  }

  private static String notebook(String... sources) {
    var root = JsonMapper.shared().createObjectNode();
    var cells = root.putArray("cells");
    for (String source : sources) {
      cells.addObject().put("cell_type", "code").put("source", source);
    }
    return root.toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = submissions.resolve(name);
    Files.createDirectories(file.resolveSibling("").normalize());
    Files.writeString(file, text);
  }

  private void writeBytes(String name, byte[] bytes) throws IOException {
    Path file = submissions.resolve(name);
    Files.createDirectories(file.resolveSibling("").normalize());
    Files.write(file, bytes);
  }

  private void zip(String name, String entry, String text) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(submissions.resolve(name)))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }

  private static Path home() throws URISyntaxException, ExerciseException {
    URL course = Objects.requireNonNull(BatchIT.class.getResource("/course"));
    return Path.of(course.toURI());
  }
}
