package org.jvmbootcamp.grader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jvmbootcamp.grader.jvm.End;
import org.jvmbootcamp.grader.wire.Message;

/** Collects what a run says, and judges each task. What did not arrive did not pass. */
final class Judge implements Predicate<Message> {
  private static final int MOST_TESTS = 5_000;
  private static final Pattern CLASS = Pattern.compile("\\[class:([^]]+)]");
  private static final Pattern METHOD =
      Pattern.compile("\\[(?:method|test-template|test-factory):(\\w+)\\(");

  private final Exercise exercise;
  private final Submission submission;
  private final boolean untilFailure;
  private final Map<String, Test> tests = new LinkedHashMap<>();
  private final StringBuilder printed = new StringBuilder();
  private Optional<String> running = Optional.empty();

  /**
   * A judge.
   *
   * @param untilFailure whether a test that fails is enough to know
   */
  Judge(Exercise exercise, Submission submission, boolean untilFailure) {
    this.exercise = exercise;
    this.submission = submission;
    this.untilFailure = untilFailure;
  }

  /** A test, and how it ended; not at all, so far, if nothing is there. */
  record Test(Message.Planned plan, Optional<Message> end) {
    boolean passed() {
      return end.filter(Message.Passed.class::isInstance).isPresent();
    }

    Optional<Message.Failed> failed() {
      return end.filter(Message.Failed.class::isInstance).map(Message.Failed.class::cast);
    }
  }

  @Override
  public boolean test(Message message) {
    take(message);
    return !untilFailure || !(message instanceof Message.Failed failed) || failed.undecided();
  }

  private void take(Message message) {
    switch (message) {
      case Message.Planned planned -> {
        if (tests.size() < MOST_TESTS) {
          tests.putIfAbsent(planned.id(), new Test(planned, Optional.empty()));
        }
      }
      case Message.Started(var id) -> running = Optional.of(id);
      case Message.Passed(var id) -> end(id, message);
      case Message.Failed failed -> end(failed.id(), message);
      case Message.Skipped(var id) -> end(id, message);
      case Message.Printed(var text) -> printed.append(text);
      case Message.Late _, Message.HeapFull _, Message.Broken _, Message.Ended _ -> {}
    }
  }

  private void end(String id, Message message) {
    running = Optional.empty();
    tests.computeIfPresent(id, (_, test) -> new Test(test.plan(), Optional.of(message)));
  }

  /** All tests of a round. */
  List<Test> round(String name) {
    return tests.values().stream().filter(test -> test.plan().round().equals(name)).toList();
  }

  /** Judges each task by the tests with its tag. */
  List<Verdict.TaskResult> tasks(Reference reference) {
    var results = new ArrayList<Verdict.TaskResult>();
    for (Task task : exercise.tasks()) {
      var own =
          tests.values().stream()
              .filter(test -> belongs(test, task))
              .sorted(Comparator.comparingInt(test -> place(test, reference)))
              .toList();
      results.add(result(task, own, reference));
    }
    return results;
  }

  private boolean belongs(Test test, Task task) {
    var tags = test.plan().tags();
    boolean untagged = tags.stream().noneMatch(tag -> tag.startsWith("task:"));
    // A class that cannot be set up, or a test without a tag, must not be lost: the first task.
    return untagged ? task.equals(exercise.tasks().getFirst()) : tags.contains("task:" + task.id());
  }

  private static int place(Test test, Reference reference) {
    Matcher type = CLASS.matcher(test.plan().id());
    Matcher method = METHOD.matcher(test.plan().id());
    String name = (type.find() ? type.group(1) : "") + "." + (method.find() ? method.group(1) : "");
    return reference.places().getOrDefault(name, -1);
  }

  private Verdict.TaskResult result(Task task, List<Test> own, Reference reference) {
    int passed = (int) own.stream().filter(Test::passed).count();
    var failures = own.stream().filter(test -> test.failed().isPresent()).toList();
    var clear = failures.stream().filter(t -> !t.failed().orElseThrow().undecided()).findFirst();
    Verdict.Status status;
    if (!own.isEmpty() && passed == own.size()) {
      status = Verdict.Status.PASSED;
    } else if (clear.isPresent()) {
      status = Verdict.Status.FAILED;
    } else {
      status = failures.isEmpty() ? Verdict.Status.NOT_RUN : Verdict.Status.TOO_CLOSE;
    }
    var first = clear.or(() -> failures.stream().findFirst());
    return new Verdict.TaskResult(
        task, status, passed, own.size(), first.map(test -> finding(test, reference)));
  }

  private Verdict.Finding finding(Test test, Reference reference) {
    Matcher type = CLASS.matcher(test.plan().id());
    boolean hidden = type.find() && reference.hidden().contains(type.group(1));
    return finding(test, test.failed().orElseThrow(), hidden);
  }

  /** A failure in the reader's words, at the reader's lines. */
  Verdict.Finding finding(Test test, Message.Failed failed, boolean hidden) {
    return new Verdict.Finding(
        test.plan().name(),
        hidden,
        failed.given(),
        failed.expected(),
        failed.got(),
        failed.why(),
        places(failed.where()));
  }

  private List<Verdict.Place> places(List<Message.Frame> frames) {
    return frames.stream()
        .filter(frame -> frame.file().equals(exercise.fileName()))
        .map(
            frame ->
                new Verdict.Place(
                    frame.method(),
                    frame.line() < 1 ? 0 : frame.line() + submission.firstLine() - 1))
        .distinct()
        .limit(3)
        .toList();
  }

  /** How it ended as a whole. */
  Verdict.Outcome outcome(End end, List<Verdict.TaskResult> tasks) {
    var limits = exercise.limits();
    return switch (end) {
      case End.Complete _, End.Enough _ -> judged(tasks);
      case End.Late(var where) ->
          stopped("Your code was still running after " + limits.seconds() + " seconds", where);
      case End.HeapFull() ->
          stopped(
              "Your code ran out of memory: it may use " + limits.heapMegabytes() + " MB",
              List.of());
      case End.Exited(var code) ->
          stopped(
              "Your code ended the JVM before the tests were done (exit code " + code + ")",
              List.of());
      case End.Forged() ->
          stopped("Your code wrote to the channel that carries the results", List.of());
      case End.Broken(var reason) -> new Verdict.Outcome.Unable(reason);
    };
  }

  private Verdict.Outcome stopped(String reason, List<Message.Frame> where) {
    var during =
        running.flatMap(id -> Optional.ofNullable(tests.get(id))).map(test -> test.plan().name());
    return new Verdict.Outcome.Stopped(reason, during, places(where));
  }

  private static Verdict.Outcome judged(List<Verdict.TaskResult> tasks) {
    var needed = tasks.stream().filter(result -> !result.task().bonus()).toList();
    if (needed.stream().allMatch(r -> r.status() == Verdict.Status.PASSED)) {
      return new Verdict.Outcome.Passed();
    }
    boolean close =
        needed.stream()
            .allMatch(
                r -> r.status() == Verdict.Status.PASSED || r.status() == Verdict.Status.TOO_CLOSE);
    return close ? new Verdict.Outcome.TooClose() : new Verdict.Outcome.Failed();
  }

  /** What the code printed, and how much more it was. */
  String printed(End end) {
    long dropped = end instanceof End.Complete(var characters) ? characters : 0;
    return dropped == 0
        ? printed.toString()
        : printed + String.format(Locale.ROOT, "%n… and %,d characters more", dropped);
  }
}
