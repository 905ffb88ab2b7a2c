package org.jvmbootcamp.grader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraderIT {
  private Grader grader;

  @BeforeAll
  void open() {
    grader = Grader.open();
  }

  @AfterAll
  void close() {
    grader.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"top-words", "small-rows", "quick-sum", "catch-bugs", "page-walk", "upsert-tally"})
  void passesTheSolution(String name) {
    Exercise exercise = Samples.exercise(name);
    Verdict verdict = grader.grade(exercise, Samples.solution(exercise), Grader.Tests.ALL);
    assertThat(verdict.passed()).as(verdict.text()).isTrue();
    assertThat(verdict.tasks()).allMatch(task -> task.status() == Verdict.Status.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"top-words", "small-rows", "quick-sum", "catch-bugs", "page-walk", "upsert-tally"})
  void failsTheStarterInEveryTask(String name) {
    Exercise exercise = Samples.exercise(name);
    Verdict verdict = grader.grade(exercise, Submission.file(exercise.starter()));
    assertThat(verdict.tasks()).noneMatch(task -> task.status() == Verdict.Status.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"top-words", "small-rows", "quick-sum", "catch-bugs", "page-walk", "upsert-tally"})
  void failsEveryMutant(String name) {
    Exercise exercise = Samples.exercise(name);
    for (Mutant mutant : exercise.answers().orElseThrow().mutants()) {
      for (var tests : Grader.Tests.values()) {
        Verdict verdict = grader.grade(exercise, Submission.file(mutant.source()), tests);
        assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(Verdict.Outcome.Failed.class);
      }
    }
  }

  @Test
  void knowsFromTheFirstFailureThatNotAllPass() {
    Exercise exercise = Samples.exercise("top-words");
    Verdict verdict =
        grader.grade(exercise, Submission.file(exercise.starter()), Grader.Tests.UP_TO_FAILURE);
    assertThat(verdict.outcome()).isInstanceOf(Verdict.Outcome.Failed.class);
    assertThat(verdict.tasks()).filteredOn(t -> t.status() == Verdict.Status.FAILED).hasSize(1);
    assertThat(verdict.tasks()).filteredOn(t -> t.status() == Verdict.Status.NOT_RUN).isNotEmpty();
    verdict = grader.grade(exercise, Samples.solution(exercise), Grader.Tests.UP_TO_FAILURE);
    assertThat(verdict.passed()).as(verdict.text()).isTrue();
  }

  @Test
  void countsTheTasksBeforeTheOneThatEndsTheRun() {
    Exercise exercise = Samples.exercise("top-words");
    String ends =
        Samples.solution(exercise)
            .source()
            .replace("var counts", "if (n == 3) System.exit(0);\nvar counts");
    Verdict verdict = grader.grade(exercise, Submission.file(ends));
    assertThat(verdict.outcome()).isInstanceOf(Verdict.Outcome.Stopped.class);
    assertThat(verdict.text()).contains("in the test \"keeps the order of equals\"");
    assertThat(verdict.tasks())
        .extracting(Verdict.TaskResult::status)
        .startsWith(Verdict.Status.PASSED, Verdict.Status.NOT_RUN, Verdict.Status.NOT_RUN);
  }
}
