package org.jvmbootcamp.grader.child;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jvmbootcamp.grader.wire.Message;

/** Finds the reader's own frames in a stack. */
final class Frames {
  private static final int MOST = 5;

  private Frames() {}

  /** The innermost frames of the reader's code; not of the tests, the grader or libraries. */
  static List<Message.Frame> of(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> CodeLoader.NAME.equals(frame.getClassLoaderName()))
        .limit(MOST)
        .map(
            frame ->
                new Message.Frame(
                    Objects.requireNonNullElse(frame.getFileName(), ""),
                    name(frame),
                    frame.getLineNumber()))
        .toList();
  }

  private static String name(StackTraceElement frame) {
    String type = frame.getClassName().replace('$', '.');
    String method = frame.getMethodName();
    return switch (method) {
      case "<init>" -> "new " + type;
      case "<clinit>" -> type + ", static initializer";
      // A lambda is named after the method that holds it: lambda$sum$0.
      default -> type + "." + method.replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
    };
  }
}
