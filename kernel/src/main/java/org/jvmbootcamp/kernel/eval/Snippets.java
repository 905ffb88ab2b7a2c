package org.jvmbootcamp.kernel.eval;

import java.lang.classfile.ClassModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;

/** Knows which cell each of JShell's snippets, and each class it made of them, came from. */
final class Snippets {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*(\\$.*)?");

  private record Registered(Snippet snippet, Origin origin) {}

  private final SourceCodeAnalysis analysis;
  private final ClassRewriter rewriter;
  private final Map<Snippet, Origin> origins = new HashMap<>();
  private final Map<Snippet, String> written = new HashMap<>();
  private final Map<String, Registered> byNumber = new HashMap<>();
  private Origin current = new Origin(0, "", 1, 0);
  private String source = "";

  /**
   * None yet.
   *
   * @param loader finds the classes that a rewritten class refers to
   */
  Snippets(SourceCodeAnalysis analysis, ClassLoader loader) {
    this.analysis = analysis;
    this.rewriter = new ClassRewriter(loader);
  }

  /** What is evaluated from here on is this source, and stands there. */
  void at(Origin origin, String source) {
    current = origin;
    this.source = source;
  }

  /** Remembers where a snippet stands. */
  void register(Snippet snippet) {
    origins.put(snippet, current);
    Matcher wrapper = WRAPPER.matcher(analysis.wrapper(snippet).fullClassName());
    if (wrapper.matches()) {
      byNumber.put(wrapper.group(1), new Registered(snippet, current));
    }
  }

  void forget(Snippet snippet) {
    origins.remove(snippet);
  }

  /** Remembers what the reader wrote, where JShell was given something else. */
  void written(Snippet snippet, String source) {
    written.put(snippet, source);
  }

  /** The source as the reader wrote it. */
  String written(Snippet snippet) {
    return written.getOrDefault(snippet, snippet.source());
  }

  Origin origin(Snippet snippet) {
    return origins.getOrDefault(snippet, current);
  }

  /** Makes a class say which cell and lines it comes from. */
  byte[] rewrite(String className, byte[] bytes) {
    ClassModel model = rewriter.parse(bytes);
    Matcher wrapper = WRAPPER.matcher(className);
    Registered known = wrapper.matches() ? byNumber.get(wrapper.group(1)) : null;
    if (known == null || isDeclaredAnew(known.snippet())) {
      return rewriter.rewrite(model, current.file(), lines(model, current, source));
    }
    Origin origin = known.origin();
    return rewriter.rewrite(model, origin.file(), lines(model, origin, known.snippet().source()));
  }

  /** Whether the source at hand declares what the snippet did, rather than depends on it. */
  private boolean isDeclaredAnew(Snippet snippet) {
    if (!(snippet instanceof DeclarationSnippet declaration)) {
      return true;
    }
    return analysis.sourceToSnippets(source).stream()
        .anyMatch(
            s ->
                s instanceof DeclarationSnippet other
                    && other.kind() == declaration.kind()
                    && other.name().equals(declaration.name()));
  }

  /**
   * Lines of JShell's wrapper to lines of the cell. JShell puts the package, all imports and the
   * class on a line each; what follows before the reader's code depends on the kind of the snippet.
   */
  private static IntUnaryOperator lines(ClassModel model, Origin origin, String source) {
    Set<String> methods =
        model.methods().stream().map(m -> m.methodName().stringValue()).collect(Collectors.toSet());
    String field =
        model.fields().stream().map(f -> f.fieldName().stringValue()).findFirst().orElse("");
    int firstLine;
    int offset = 0;
    if (!methods.contains("do_it$") || field.isEmpty()) {
      firstLine = 5;
    } else if (field.startsWith("$")) {
      firstLine = 8;
    } else {
      firstLine = 7;
      offset = initializer(source);
    }
    int cellLine = origin.line(offset);
    int lastLine = origin.line(source.length());
    return line -> Math.clamp(cellLine + (long) line - firstLine, cellLine, lastLine);
  }

  /** Where a variable's initializer begins. */
  private static int initializer(String source) {
    int i = source.indexOf('=') + 1;
    while (i < source.length() && Character.isWhitespace(source.charAt(i))) {
      i++;
    }
    return i;
  }
}
