package org.jvmbootcamp.kernel.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.jspecify.annotations.Nullable;

/** Knows which cell each of JShell's snippets, and each class it made of them, came from. */
final class Snippets {
  private static final Pattern WRAPPER = Pattern.compile("(REPL\\.\\$JShell\\$\\w+)(\\$.*)?");

  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final Map<Snippet, Origin> origins = new HashMap<>();
  private final ClassRewriter rewriter = new ClassRewriter();
  private Origin current = new Origin(0, "", 1, 0);

  Snippets(JShell shell, SourceCodeAnalysis analysis) {
    this.shell = shell;
    this.analysis = analysis;
  }

  /** What is evaluated from here on stands there. */
  void at(Origin origin) {
    current = origin;
  }

  /** Remembers where a snippet stands. */
  void register(Snippet snippet) {
    origins.putIfAbsent(snippet, current);
  }

  void forget(Snippet snippet) {
    origins.remove(snippet);
  }

  Origin origin(Snippet snippet) {
    return origins.getOrDefault(snippet, current);
  }

  /** Makes a class say which cell and lines it comes from. */
  byte[] rewrite(String className, byte[] bytes) {
    Matcher matcher = WRAPPER.matcher(className);
    Snippet snippet = matcher.matches() ? madeInto(matcher.group(1)) : null;
    if (snippet == null) {
      return rewriter.rewrite(bytes, current.file(), line -> current.line(0));
    }
    Origin origin = origin(snippet);
    return rewriter.rewrite(bytes, origin.file(), lines(analysis.wrapper(snippet), origin));
  }

  /** The snippet that JShell made into the class; mostly the newest. */
  private @Nullable Snippet madeInto(String className) {
    for (Snippet snippet : shell.snippets().toList().reversed()) {
      if (analysis.wrapper(snippet).fullClassName().equals(className)) {
        return snippet;
      }
    }
    return null;
  }

  private static IntUnaryOperator lines(SnippetWrapper wrapper, Origin origin) {
    String wrapped = wrapper.wrapped();
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = wrapped.indexOf('\n'); i >= 0; i = wrapped.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    return line -> {
      int start = starts.get(Math.clamp(line - 1, 0, starts.size() - 1));
      return origin.line(Math.max(0, wrapper.wrappedToSourcePosition(start)));
    };
  }
}
