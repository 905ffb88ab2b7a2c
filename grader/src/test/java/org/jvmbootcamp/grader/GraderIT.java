package org.jvmbootcamp.grader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
      Verdict verdict = grader.grade(exercise, Submission.file(mutant.source()));
      assertThat(verdict.outcome()).isInstanceOf(Verdict.Outcome.Failed.class);
    }
  }
}
