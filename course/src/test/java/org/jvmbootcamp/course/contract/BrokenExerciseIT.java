package org.jvmbootcamp.course.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.course.CourseCopy;
import org.jvmbootcamp.course.scaffold.NewExercise;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Problem;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Submission;

/** Each promise of the contract, broken once, is noticed where it was broken. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenExerciseIT {

  private static final String NAME = "memory/tiny-box";
  private static final String EXERCISE = "exercises/memory/tiny-box/";
  private static final String SOLUTION = "solutions/memory/tiny-box/";

  private final Grader grader = Grader.open();
  private Path home = Path.of("");

  @BeforeEach
  void copyCourse(@TempDir Path folder) throws IOException {
    home = CourseCopy.in(folder);
  }

  @AfterAll
  void close() {
    grader.close();
  }

  @Test
  void acceptsAWholeExercise() throws Exception {
    assertThat(check(NAME)).isEmpty();
  }

  @Test
  void refusesAStarterThatDoesNotCompile() throws Exception {
    edit(EXERCISE + "TinyBox.java", java -> java.replace("int weigh", "int weigh("));
    // The tests cannot be compiled against it either; one of the complaints names the starter's
    // line.
    assertThat(check(NAME)).anySatisfy(p -> assertThat(p.toString()).contains("TinyBox.java"));
  }

  @Test
  void refusesAStarterThatPassesATask() throws Exception {
    edit(EXERCISE + "TinyBox.java", _ -> "class TinyBox { int weigh(int x) { return 16; } }");
    assertThat(check(NAME))
        .containsExactly(
            new Problem(
                EXERCISE + "TinyBox.java",
                1,
                "the starter passes task 1 (weighs a box); it must fail every task"));
  }

  @Test
  void refusesAStarterThatFailsWithoutAWord() throws Exception {
    edit(EXERCISE + "TinyBoxTest.java", BrokenExerciseIT::withoutWords);
    assertThat(check(NAME)).extracting(Problem::text).anyMatch(t -> t.contains("word that helps"));
  }

  private static String withoutWords(String tests) {
    return tests.replaceAll(
        "Check.that[^;]*;", "if (new TinyBox().hashCode() != 7) throw new AssertionError();");
  }

  @Test
  void refusesATaskWithoutTest() throws Exception {
    edit(EXERCISE + "TinyBoxTest.java", tests -> tests.replace("task:2", "task:1"));
    assertThat(check(NAME))
        .extracting(Problem::text)
        .contains("no test for task 2; add @Tag(\"task:2\") to some");
  }

  @Test
  void refusesASolutionThatFails() throws Exception {
    edit(SOLUTION + "TinyBox.java", java -> java.replace("12 + content", "content > 9 ? 0 : 16"));
    assertThat(check(NAME))
        .singleElement()
        .asString()
        .contains(SOLUTION + "TinyBox.java:1: the solution fails task 2");
  }

  @Test
  void refusesAMutantThatPasses() throws Exception {
    edit(SOLUTION + "mutants/Constant.java", java -> java.replace("16;", "content + 12;"));
    assertThat(check(NAME))
        .singleElement()
        .asString()
        .isEqualTo(
            SOLUTION
                + "mutants/Constant.java:1: this wrong idea passes every task (\"Always 16.\"); add a"
                + " test that tells it from a right one");
  }

  @Test
  void refusesAMutantThatDoesNotCompile() throws Exception {
    edit(SOLUTION + "mutants/Constant.java", java -> java.replace("16;", "sixteen;"));
    assertThat(check(NAME))
        .singleElement()
        .asString()
        .contains("a mutant must compile")
        .contains("line 4");
  }

  @Test
  void runsHiddenTestsToo() throws Exception {
    Files.createDirectories(home.resolve(SOLUTION + "hidden"));
    var hidden = Files.readString(home.resolve(EXERCISE + "TinyBoxTest.java"));
    Files.writeString(
        home.resolve(SOLUTION + "hidden/TinyBoxHiddenTest.java"),
        hidden.replace("TinyBoxTest", "TinyBoxHiddenTest").replace("16,", "17,"));
    assertThat(check(NAME)).singleElement().asString().contains("the solution fails task 1");
  }

  @Test
  void refusesAThinText() throws Exception {
    edit(EXERCISE + "README.md", _ -> "Write it.\n");
    edit(EXERCISE + "hints.md", hints -> hints.substring(0, hints.indexOf("## Hint 3")));
    Files.delete(home.resolve(SOLUTION + "mutants/Constant.java"));
    Files.delete(home.resolve(SOLUTION + "NOTES.md"));
    assertThat(check(NAME))
        .extracting(Problem::toString)
        .containsExactly(
            EXERCISE + "README.md:1: 0 of 2 examples; add rows to a table \"| call | result |\"",
            EXERCISE
                + "README.md:1: does not say what is out of scope; add \"*Out of scope*: ...\"",
            EXERCISE + "README.md:1: no signature; show what is to be written in a ```java block",
            EXERCISE
                + "hints.md:1: 2 of 3 hints; add \"## Hint 3\", from a nudge to nearly the code",
            SOLUTION + "NOTES.md:1: no notes; write why, what it costs, and an alternative",
            SOLUTION
                + "mutants:1: 2 of 3 wrong ideas; add one a file, its first line saying what is wrong");
  }

  @Test
  void asksOfANewExerciseOnlyItsContent() throws Exception {
    new NewExercise(Home.at(home)).write("memory/top-k-stream");
    var problems = check("memory/top-k-stream");
    assertThat(problems).hasSizeGreaterThan(5);
    assertThat(problems)
        .allSatisfy(p -> assertThat(p.text()).startsWith("still as ./bootcamp new wrote it"));
  }

  @Test
  void namesWhatIsMissing() throws Exception {
    Files.delete(home.resolve(EXERCISE + "exercise.yaml"));
    assertThat(check(NAME)).isNotEmpty().allSatisfy(p -> assertThat(p.line()).isPositive());
    assertThat(check("memory/tiny-bx"))
        .singleElement()
        .asString()
        .contains("did you mean \"memory/tiny-box\"?");
  }

  private List<Problem> check(String name) throws ExerciseException {
    return new Contract(
            Exercises.in(home),
            (exercise, source, tests) -> grader.grade(exercise, Submission.file(source), tests))
        .check(name);
  }

  private void edit(String name, UnaryOperator<String> change) throws IOException {
    var file = home.resolve(name);
    Files.writeString(file, change.apply(Files.readString(file)));
  }
}
