package org.jvmbootcamp.grader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An exercise as its folder has it; sources and texts are read when it is loaded.
 *
 * @param name {@code phase/name}
 * @param folder {@code exercises/phase/name}
 * @param title for people
 * @param type the main type's name; the starter is in the file of that name
 * @param kinds what it is judged by, at least one
 * @param minutes how long a learner takes
 * @param limits of the JVM that the tests run in
 * @param tasks in order, at least one
 * @param text the README, Markdown
 * @param starter Java, in the unnamed package
 * @param tests what learners get too
 * @param support other Java files in the folder, which learner's code may use
 * @param subject in an exercise of kind tests, what the reader's tests are run against
 * @param hints Markdown, from a nudge to nearly the code
 * @param libraries jars that the code may use, by artifact name without version
 * @param modules JDK modules to add, such as {@code jdk.incubator.vector}
 * @param answers empty where the course is shipped without solutions
 */
public record Exercise(
    String name,
    Path folder,
    String title,
    String type,
    Set<Kind> kinds,
    int minutes,
    Limits limits,
    List<Task> tasks,
    String text,
    String starter,
    List<JavaFile> tests,
    List<JavaFile> support,
    Optional<Subject> subject,
    List<String> hints,
    List<String> libraries,
    List<String> modules,
    Optional<Answers> answers) {

  public Exercise {
    kinds = Set.copyOf(kinds);
    tasks = List.copyOf(tasks);
    tests = List.copyOf(tests);
    support = List.copyOf(support);
    hints = List.copyOf(hints);
    libraries = List.copyOf(libraries);
    modules = List.copyOf(modules);
  }

  /**
   * Limits of a run.
   *
   * @param heapMegabytes of the JVM
   * @param seconds of wall time, for all tests together
   */
  public record Limits(int heapMegabytes, int seconds) {}

  /**
   * A Java file.
   *
   * @param name with {@code .java}
   * @param source Java, whole
   */
  public record JavaFile(String name, String source) {}

  /**
   * What the reader's tests are judged by.
   *
   * @param real must pass
   * @param mutants each must be caught
   */
  public record Subject(JavaFile real, List<Mutant> mutants) {
    public Subject {
      mutants = List.copyOf(mutants);
    }
  }

  /**
   * What stands in {@code solutions/phase/name}.
   *
   * @param folder where it is
   * @param solution Java, whole
   * @param notes NOTES.md, Markdown; empty if the file is missing
   * @param mutants by name
   * @param hiddenTests tests that learners do not get
   */
  public record Answers(
      Path folder,
      String solution,
      String notes,
      List<Mutant> mutants,
      List<JavaFile> hiddenTests) {
    public Answers {
      mutants = List.copyOf(mutants);
      hiddenTests = List.copyOf(hiddenTests);
    }
  }

  /** The phase's folder name. */
  public String phase() {
    return name.substring(0, name.indexOf('/'));
  }

  /** The exercise's folder name. */
  public String shortName() {
    return name.substring(name.indexOf('/') + 1);
  }

  /** The starter's file name. */
  public String fileName() {
    return type + ".java";
  }

  /** Points of the tasks that are not a bonus. */
  public int points() {
    return tasks.stream().filter(task -> !task.bonus()).mapToInt(Task::points).sum();
  }
}
