package org.jvmbootcamp.course.contract;

import java.util.List;
import java.util.regex.Pattern;
import org.jvmbootcamp.course.source.Problems;
import org.jvmbootcamp.grader.Exercise;

/** What can be seen without running anything. */
final class TextContract {

  /** Stands in what {@code ./bootcamp new exercise} writes, until an author has written better. */
  static final String PLACEHOLDER = "Replace this";

  private static final int HINTS = 3;
  private static final int MUTANTS = 3;
  private static final int EXAMPLES = 2;
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^```java\\R(?!```)");
  private static final Pattern TABLE_HEAD = Pattern.compile("\\|?[ :|-]*--[ :|-]*\\|[ :|-]*");

  private final Exercise exercise;
  private final Problems problems;
  private final String folder;
  private final String solutions;

  TextContract(Exercise exercise, Problems problems) {
    this.exercise = exercise;
    this.problems = problems;
    this.folder = "exercises/" + exercise.name() + "/";
    this.solutions = "solutions/" + exercise.name() + "/";
  }

  void check() {
    readme();
    hints();
    placeholders(folder + "exercise.yaml", exercise.title());
    placeholders(folder + exercise.fileName(), exercise.starter());
    exercise.answers().ifPresentOrElse(this::answers, this::noAnswers);
  }

  private void readme() {
    var file = folder + "README.md";
    var text = exercise.text();
    if (!SIGNATURE.matcher(text).find()) {
      problems.add(file, 1, "no signature; show what is to be written in a ```java block");
    }
    int examples = tableRows(text.lines().toList());
    if (examples < EXAMPLES) {
      problems.add(
          file,
          1,
          "%d of %d examples; add rows to a table \"| call | result |\""
              .formatted(examples, EXAMPLES));
    }
    if (!text.contains("Out of scope") && !text.contains("out of scope")) {
      problems.add(file, 1, "does not say what is out of scope; add \"*Out of scope*: ...\"");
    }
    placeholders(file, text);
  }

  private static int tableRows(List<String> lines) {
    int rows = 0;
    boolean inside = false;
    for (var line : lines) {
      if (TABLE_HEAD.matcher(line.strip()).matches()) {
        inside = true;
      } else if (!line.strip().startsWith("|")) {
        inside = false;
      } else if (inside) {
        rows++;
      }
    }
    return rows;
  }

  private void hints() {
    var file = folder + "hints.md";
    var hints = exercise.hints();
    if (hints.size() < HINTS) {
      problems.add(
          file,
          1,
          "%d of %d hints; add \"## Hint %d\", from a nudge to nearly the code"
              .formatted(hints.size(), HINTS, hints.size() + 1));
    }
    for (int i = 0; i < hints.size(); i++) {
      if (hints.get(i).isBlank()) {
        problems.add(file, 1, "hint %d is empty; write it".formatted(i + 1));
      }
    }
    hints.forEach(hint -> placeholders(file, hint));
  }

  private void noAnswers() {
    problems.add(solutions + exercise.fileName(), 1, "no solution; write it");
  }

  private void answers(Exercise.Answers answers) {
    if (answers.notes().isBlank()) {
      problems.add(
          solutions + "NOTES.md", 1, "no notes; write why, what it costs, and an alternative");
    }
    placeholders(solutions + "NOTES.md", answers.notes());
    placeholders(solutions + exercise.fileName(), answers.solution());
    if (answers.mutants().size() < MUTANTS) {
      problems.add(
          solutions + "mutants",
          1,
          "%d of %d wrong ideas; add one a file, its first line saying what is wrong"
              .formatted(answers.mutants().size(), MUTANTS));
    }
    for (var mutant : answers.mutants()) {
      var file = solutions + "mutants/" + mutant.name() + ".java";
      if (mutant.idea().isBlank()) {
        problems.add(file, 1, "the first line must say what is wrong: // Scans a list.");
      }
      placeholders(file, mutant.idea());
    }
  }

  private void placeholders(String file, String text) {
    int at = text.indexOf(PLACEHOLDER);
    if (at >= 0) {
      int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      problems.add(file, line, "still as ./bootcamp new wrote it; put your own in its place");
    }
  }
}
