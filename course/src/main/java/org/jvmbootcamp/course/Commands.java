package org.jvmbootcamp.course;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jvmbootcamp.course.compile.Compiler;
import org.jvmbootcamp.course.compile.NotebookFolder;
import org.jvmbootcamp.course.compile.NotebookFolder.Change;
import org.jvmbootcamp.course.scaffold.NewExercise;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Problems;

/** What can be asked for on the command line. */
final class Commands {

  static final int OK = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  private static final String USAGE =
      """
      Usage:
        build [--check]          write the notebooks; with --check only say which are stale
        guide [FILE]             write the instructor's guide (.bootcamp/instructors-guide.md)
        contract [NAME ...]      check that exercises meet their contract; all without a name
        new exercise PHASE/NAME  write the files of a new exercise""";

  private final Home home;
  private final PrintStream out;
  private final PrintStream err;

  Commands(Home home, PrintStream out, PrintStream err) {
    this.home = home;
    this.out = out;
    this.err = err;
  }

  /** Runs a command and returns the exit code: 0, 1 for a failure, 2 for a wrong call. */
  int run(List<String> args) throws IOException, InterruptedException {
    if (args.isEmpty()) {
      return usage();
    }
    var rest = args.subList(1, args.size());
    return switch (args.getFirst()) {
      case "build" ->
          rest.isEmpty() ? build() : rest.equals(List.of("--check")) ? check() : usage();
      case "guide" -> rest.size() <= 1 ? guide(guideFile(rest)) : usage();
      case "contract" -> new ContractCommand(home, out, err).run(rest);
      case "new" ->
          rest.size() == 2 && rest.getFirst().equals("exercise") ? create(rest.get(1)) : usage();
      default -> usage();
    };
  }

  private Path guideFile(List<String> arguments) {
    return arguments.isEmpty()
        ? home.root().resolve(".bootcamp/instructors-guide.md")
        : Path.of(arguments.getFirst()).toAbsolutePath();
  }

  private int usage() {
    err.println(USAGE);
    return MISUSED;
  }

  private int build() throws IOException {
    var problems = new Problems();
    var notebooks = new Compiler(home, problems).notebooks();
    if (notebooks.isEmpty()) {
      return report(problems, "nothing was written");
    }
    var changes = new NotebookFolder(home.notebooks()).update(notebooks.get());
    changes.forEach(
        (name, change) ->
            out.println((change == Change.WRITE ? "wrote   " : "removed ") + "notebooks/" + name));
    out.println("%d notebooks, %d changed".formatted(notebooks.get().size(), changes.size()));
    return OK;
  }

  private int check() throws IOException {
    var problems = new Problems();
    var notebooks = new Compiler(home, problems).notebooks();
    if (notebooks.isEmpty()) {
      return report(problems, "the notebooks cannot be checked");
    }
    var changes = new NotebookFolder(home.notebooks()).changes(notebooks.get());
    changes.forEach(
        (name, change) ->
            err.println(
                "notebooks/%s: %s"
                    .formatted(
                        name,
                        change == Change.WRITE
                            ? "not as its lesson is now"
                            : "has no lesson any more")));
    if (!changes.isEmpty()) {
      err.println("Run ./bootcamp build and commit what it changes; edit lessons, not notebooks.");
      return FAILED;
    }
    out.println("%d notebooks, all as their lessons are".formatted(notebooks.get().size()));
    return OK;
  }

  private int guide(Path file) throws IOException {
    var problems = new Problems();
    var guide = new Compiler(home, problems).guide();
    if (guide.isEmpty()) {
      return report(problems, "no guide was written");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, guide.get());
    out.println("wrote " + file);
    return OK;
  }

  private int create(String name) throws IOException {
    try {
      new NewExercise(home).write(name).forEach(file -> out.println("wrote " + home.name(file)));
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return FAILED;
    }
    out.println(
        """
        Now show it in a lesson, lessons/<phase>/<lesson>.md:
          ```{exercise} %s
          ```
        and list it there in lessons/course.yaml: exercises: [%s]
        ./bootcamp contract %s says what is left to write."""
            .formatted(name, name, name));
    return OK;
  }

  private int report(Problems problems, String consequence) {
    problems.all().forEach(problem -> err.println(problem));
    int count = problems.all().size();
    err.println("%d mistake%s; %s".formatted(count, count == 1 ? "" : "s", consequence));
    return FAILED;
  }
}
