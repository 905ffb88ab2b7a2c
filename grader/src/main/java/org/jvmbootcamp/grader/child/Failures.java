package org.jvmbootcamp.grader.child;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jvmbootcamp.grader.api.CheckFailure;
import org.jvmbootcamp.grader.wire.Message;
import org.opentest4j.AssertionFailedError;

/** Puts into words what a test ended with, without the tests' or the grader's own frames. */
final class Failures {
  private Failures() {}

  static Message.Failed describe(String id, Throwable thrown) {
    Throwable cause = unwrap(thrown);
    return switch (cause) {
      case CheckFailure check ->
          new Message.Failed(
              id,
              check.undecided(),
              check.given(),
              check.expected(),
              check.got(),
              check.why(),
              check.getCause() == null ? List.of() : where(check.getCause()));
      case AssertionFailedError failed
          when failed.isExpectedDefined() && failed.isActualDefined() ->
          failed(
              id,
              failed.getExpected().getStringRepresentation(),
              failed.getActual().getStringRepresentation(),
              message(failed).replaceFirst(" ?==> expected: .*", ""),
              cause);
      case AssertionError failed -> failed(id, "", "", message(failed), cause);
      case StackOverflowError overflow ->
          failed(id, "", "a call that calls itself without end (StackOverflowError)", "", overflow);
      case LinkageError link when !(link instanceof ExceptionInInitializerError) ->
          failed(
              id,
              "the signature that the text names",
              "a different one: " + message(link),
              "",
              link);
      default -> {
        String message = message(cause);
        yield failed(
            id,
            "",
            cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message),
            "",
            cause);
      }
    };
  }

  /** Initializers and reflection wrap what the code threw. */
  private static Throwable unwrap(Throwable thrown) {
    Throwable inner = thrown.getCause();
    boolean wraps =
        thrown instanceof ExceptionInInitializerError
            || thrown instanceof InvocationTargetException;
    return wraps && inner != null ? unwrap(inner) : thrown;
  }

  private static Message.Failed failed(
      String id, String expected, String got, String why, Throwable thrown) {
    return new Message.Failed(id, false, "", expected, got, why, where(thrown));
  }

  private static List<Message.Frame> where(Throwable thrown) {
    var frames = Frames.of(thrown.getStackTrace());
    Throwable inner = thrown.getCause();
    return frames.isEmpty() && inner != null ? Frames.of(inner.getStackTrace()) : frames;
  }

  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (RuntimeException | StackOverflowError e) {
      return "(its getMessage() throws " + e.getClass().getSimpleName() + ")";
    }
  }
}
