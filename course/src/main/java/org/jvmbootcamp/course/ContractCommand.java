package org.jvmbootcamp.course;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jvmbootcamp.course.contract.Contract;
import org.jvmbootcamp.course.contract.ContractRun;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Problem;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Submission;

/** {@code contract [NAME ...]}: says of each exercise what it lacks, as soon as it is known. */
final class ContractCommand {

  private final Home home;
  private final PrintStream out;
  private final PrintStream err;

  ContractCommand(Home home, PrintStream out, PrintStream err) {
    this.home = home;
    this.out = out;
    this.err = err;
  }

  int run(List<String> names) throws InterruptedException {
    try (var grader = Grader.open(Grader.Setup.LEARNER.forMany())) {
      var exercises = Exercises.in(home.root());
      var contract =
          new Contract(
              exercises,
              (exercise, source, tests) -> grader.grade(exercise, Submission.file(source), tests));
      var chosen = names.isEmpty() ? exercises.names() : names;
      try (var run = ContractRun.start(contract, chosen)) {
        return show(run.checks());
      }
    } catch (ExerciseException e) {
      err.println(e.getMessage());
      return Commands.FAILED;
    }
  }

  private int show(List<ContractRun.Check> checks) throws InterruptedException {
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < checks.size(); i++) {
      var found = checks.get(i).found();
      problems.addAll(found.problems());
      var verdict =
          switch (found.problems().size()) {
            case 0 -> "meets the contract";
            case 1 -> "1 mistake";
            default -> found.problems().size() + " mistakes";
          };
      out.println(
          "[%d/%d] %s: %s (%d s)"
              .formatted(
                  i + 1,
                  checks.size(),
                  checks.get(i).exercise(),
                  verdict,
                  found.time().toSeconds()));
      found.problems().forEach(problem -> err.println(problem));
    }
    return problems.isEmpty() ? Commands.OK : Commands.FAILED;
  }
}
