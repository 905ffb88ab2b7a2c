package org.jvmbootcamp.kernel.errors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows what code threw, with the reader's own frames only, causes and suppressed ones. */
final class RuntimeErrors {
  private static final Pattern FILE = Pattern.compile("cell \\[(\\d+)]");
  private static final int MAX_FRAMES = 12;

  /** JShell's method for a variable's initializer; what calls it is JShell's too. */
  private static final String VAR_INITIALIZER = "do_it$Aux";

  private final CellSources sources;

  RuntimeErrors(CellSources sources) {
    this.sources = sources;
  }

  ErrorReport report(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    add(lines, "", thrown, "", Collections.newSetFromMap(new IdentityHashMap<>()));
    return new ErrorReport(thrown.getClass().getSimpleName(), message(thrown), lines);
  }

  private void add(
      List<String> lines, String label, Throwable thrown, String indent, Set<Throwable> seen) {
    if (!seen.add(thrown)) {
      return;
    }
    String message = message(thrown);
    lines.add(indent + label + Ansi.red(name(thrown)) + (message.isEmpty() ? "" : ": " + message));
    addFrames(lines, thrown, indent);
    for (Throwable suppressed : thrown.getSuppressed()) {
      add(lines, "Suppressed: ", suppressed, indent + "  ", seen);
    }
    if (thrown.getCause() != null) {
      add(lines, "Caused by: ", thrown.getCause(), indent, seen);
    }
  }

  private void addFrames(List<String> lines, Throwable thrown, String indent) {
    int shown = 0;
    int left = 0;
    String previous = "";
    boolean inInitializer = false;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      boolean caller = inInitializer;
      inInitializer = frame.getMethodName().equals(VAR_INITIALIZER);
      if (caller) {
        continue;
      }
      Optional<String> text = frame(frame);
      if (text.isEmpty() || text.get().equals(previous)) {
        continue;
      }
      previous = text.get();
      if (shown < MAX_FRAMES) {
        shown++;
        lines.add(indent + "  " + text.get());
      } else {
        left++;
      }
    }
    if (left > 0) {
      lines.add(indent + "  ... and " + left + " more");
    }
  }

  private Optional<String> frame(StackTraceElement frame) {
    String file = frame.getFileName();
    Matcher matcher = FILE.matcher(file == null ? "" : file);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int cell = Integer.parseInt(matcher.group(1));
    String source =
        sources.line(cell, frame.getLineNumber()).map(line -> "\n      " + line.strip()).orElse("");
    return Optional.of(Ansi.blue(file + ", line " + frame.getLineNumber()) + in(frame) + source);
  }

  /** The method, in the words of its source. */
  private static String in(StackTraceElement frame) {
    String method = frame.getMethodName();
    String type = frame.getClassName().replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$?", "");
    if (method.equals("do_it$") || method.equals(VAR_INITIALIZER)) {
      return "";
    }
    if (method.startsWith("lambda$")) {
      return ", in a lambda";
    }
    if (method.equals("<init>")) {
      return ", in new " + type;
    }
    if (method.equals("<clinit>")) {
      return ", in the initializer of " + type;
    }
    return ", in " + (type.isEmpty() ? "" : type.replace('$', '.') + ".") + method;
  }

  private static String name(Throwable thrown) {
    return thrown.getClass().getName().replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$", "");
  }

  private static String message(Throwable thrown) {
    String message;
    try {
      message = thrown.getLocalizedMessage();
    } catch (RuntimeException | StackOverflowError e) {
      message = "(its message cannot be had: " + e.getClass().getName() + ")";
    }
    return message == null ? "" : message.replaceAll("REPL\\.\\$JShell\\$\\w+[.$]", "");
  }
}
