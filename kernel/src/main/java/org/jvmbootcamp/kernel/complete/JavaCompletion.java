package org.jvmbootcamp.kernel.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.jvmbootcamp.kernel.spi.Declaration;

/** Completes Java with JShell's help, and says of what kind each match is. */
final class JavaCompletion {
  /** To ask JShell for a signature takes long; a short list is worth it. */
  private static final int FEW = 4;

  private final Function<String, SourceCodeAnalysis> analyses;
  private final Supplier<List<Declaration>> declarations;
  private final Members members;

  JavaCompletion(
      Function<String, SourceCodeAnalysis> analyses,
      Supplier<List<Declaration>> declarations,
      Members members) {
    this.analyses = analyses;
    this.declarations = declarations;
    this.members = members;
  }

  Completions complete(String code, int cursor) {
    SourceCodeAnalysis analysis = analyses.apply(code);
    String before = withoutImports(analysis, code.substring(0, cursor));
    int[] anchor = {cursor};
    List<Suggestion> suggestions =
        analysis.completionSuggestions(before, before.length(), anchor).stream()
            .sorted(
                Comparator.comparing(Suggestion::matchesType)
                    .reversed()
                    .thenComparing(Suggestion::continuation))
            .toList();
    int start = anchor[0];
    Map<String, Match> matches = new LinkedHashMap<>();
    Map<String, Match> known = known(analysis, before, start);
    List<String> texts = suggestions.stream().map(Suggestion::continuation).distinct().toList();
    boolean few = texts.stream().filter(text -> !known.containsKey(text)).count() <= FEW;
    for (String text : texts) {
      Match match = known.get(text);
      matches.put(text, match == null ? describe(analysis, before, start, few, text) : match);
    }
    addDeclared(matches, before, start);
    return new Completions(new ArrayList<>(matches.values()), start);
  }

  /** What JShell has not been told of. */
  private void addDeclared(Map<String, Match> matches, String before, int start) {
    String begun = before.substring(start);
    if (begun.isEmpty() || (start > 0 && before.charAt(start - 1) == '.')) {
      return;
    }
    List<String> texts =
        declarations.get().stream()
            .filter(each -> each.kind() != Declaration.Kind.IMPORT)
            .map(each -> each.name() + (each.kind() == Declaration.Kind.METHOD ? "(" : ""))
            .filter(text -> text.startsWith(begun) && !matches.containsKey(text))
            .distinct()
            .toList();
    boolean few = texts.size() <= FEW;
    for (String text : texts) {
      matches.put(text, describe(analyses.apply(few ? text : ""), "", 0, few, text));
    }
  }

  /**
   * Blanks for the imports and methods that stand before the statement at the cursor: JShell takes
   * them for the kind of the whole, and then knows nothing of what follows.
   */
  static String withoutImports(SourceCodeAnalysis analysis, String code) {
    var blanked = new StringBuilder(code);
    int position = 0;
    while (true) {
      String rest = code.substring(position);
      CompletionInfo info = analysis.analyzeCompletion(rest);
      if (!info.completeness().isComplete()
          || info.source() == null
          || info.remaining().isBlank()) {
        return blanked.toString();
      }
      int end = code.length() - info.remaining().length();
      if (end <= position) {
        return blanked.toString();
      }
      if (analysis.sourceToSnippets(info.source()).stream().anyMatch(JavaCompletion::confuses)) {
        for (int i = position; i < end; i++) {
          if (code.charAt(i) != '\n') {
            blanked.setCharAt(i, ' ');
          }
        }
      }
      position = end;
    }
  }

  private static boolean confuses(Snippet snippet) {
    return snippet.kind() == Snippet.Kind.IMPORT || snippet.kind() == Snippet.Kind.METHOD;
  }

  /** What is known without asking the compiler. */
  private Map<String, Match> known(SourceCodeAnalysis analysis, String code, int start) {
    return start > 0 && code.charAt(start - 1) == '.'
        ? members.of(analysis, Members.expressionBefore(code, start - 1))
        : Map.of();
  }

  private static Match describe(
      SourceCodeAnalysis analysis, String code, int start, boolean ask, String text) {
    String type = type(code.substring(0, start).stripTrailing(), text);
    boolean asked = ask && (type.equals("function") || type.equals("instance"));
    return new Match(text, type, asked ? signature(analysis, code, start, text) : "");
  }

  /** The kind of what stands there, by its looks: types begin with a capital, packages end so. */
  private static String type(String before, String text) {
    if (before.endsWith("new")) {
      return "class";
    }
    if (text.indexOf('(') >= 0) {
      return "function";
    }
    if (text.endsWith(".")) {
      return "module";
    }
    if (SourceVersion.isKeyword(text)) {
      return "keyword";
    }
    boolean constant = text.equals(text.toUpperCase(Locale.ROOT));
    if (Character.isUpperCase(text.charAt(0)) && !constant) {
      return "class";
    }
    return before.endsWith(".") ? "property" : "instance";
  }

  private static String signature(
      SourceCodeAnalysis analysis, String code, int start, String text) {
    String name = text.replaceFirst("\\(\\)?$", "");
    String whole = code.substring(0, start) + (text.equals(name) ? name : name + "(");
    return analysis.documentation(whole, whole.length(), false).stream()
        .map(each -> Signatures.shortened(name, each.signature()))
        .distinct()
        .limit(4)
        .collect(Collectors.joining("; "));
  }
}
