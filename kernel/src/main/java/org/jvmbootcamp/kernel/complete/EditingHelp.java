package org.jvmbootcamp.kernel.complete;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.jvmbootcamp.kernel.cell.CellParser;
import org.jvmbootcamp.kernel.cell.Part;
import org.jvmbootcamp.kernel.spi.MimeBundle;

/** Completion, inspection, and whether a cell is whole. Used by the thread that evaluates. */
public final class EditingHelp {
  private final Function<String, SourceCodeAnalysis> analyses;
  private final Supplier<List<String>> names;
  private final List<String> magics;

  /**
   * Help from JShell.
   *
   * @param analyses JShell's help for a piece of code; not asked before there is a need
   * @param names names of variables that JShell may not know of
   * @param magics names of the magics with their percent signs
   */
  public EditingHelp(
      Function<String, SourceCodeAnalysis> analyses,
      Supplier<List<String>> names,
      List<String> magics) {
    this.analyses = analyses;
    this.names = names;
    this.magics = List.copyOf(magics);
  }

  /** One way to go on. */
  public record Match(String text, String type, String signature) {}

  /**
   * Ways to go on.
   *
   * @param start index that the matches replace from
   */
  public record Completions(List<Match> matches, int start) {
    public Completions {
      matches = List.copyOf(matches);
    }
  }

  /** Whether a cell can be run. */
  public enum Completeness {
    COMPLETE,
    INCOMPLETE,
    INVALID
  }

  /** What could stand at the cursor. */
  public Completions complete(String code, int cursor) {
    int lineStart = code.lastIndexOf('\n', cursor - 1) + 1;
    String line = code.substring(lineStart, cursor).stripLeading();
    if (line.startsWith("%") && !line.contains(" ")) {
      List<Match> found =
          magics.stream()
              .filter(name -> name.startsWith(line))
              .map(name -> new Match(name, "magic", ""))
              .toList();
      return new Completions(found, cursor - line.length());
    }
    int[] anchor = {cursor};
    SourceCodeAnalysis analysis = analyses.apply(code);
    List<Suggestion> suggestions = analysis.completionSuggestions(code, cursor, anchor);
    var matches = new TreeMap<String, Match>();
    for (Suggestion suggestion : suggestions) {
      String text = suggestion.continuation();
      matches.put(
          text, new Match(text, text.endsWith("(") || text.endsWith("()") ? "function" : "", ""));
    }
    int start = cursor;
    while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
      start--;
    }
    String begun = code.substring(start, cursor);
    if (anchor[0] == start && !begun.isEmpty() && (start == 0 || code.charAt(start - 1) != '.')) {
      names.get().stream()
          .filter(name -> name.startsWith(begun))
          .forEach(name -> matches.putIfAbsent(name, new Match(name, "", "")));
    }
    return new Completions(List.copyOf(matches.values()), anchor[0]);
  }

  /** An explanation of what stands at the cursor. */
  public Optional<MimeBundle> inspect(String code, int cursor) {
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    SourceCodeAnalysis analysis = analyses.apply(code);
    List<Documentation> found = analysis.documentation(code, end, true);
    if (found.isEmpty()) {
      // JShell explains a method only where a call of it begins.
      String call = code.substring(0, end) + "(";
      found = analysis.documentation(call, call.length(), true);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    for (Documentation each : found) {
      text.append(each.signature()).append('\n');
      if (each.javadoc() != null) {
        text.append(each.javadoc().strip()).append('\n');
      }
    }
    return Optional.of(MimeBundle.text(text.toString().stripTrailing()));
  }

  /** Whether the cell can be run as it stands. */
  public Completeness completeness(String code) {
    for (Part part : CellParser.parse(code)) {
      if (part instanceof Part.Java java) {
        Completeness completeness = javaCompleteness(java.code());
        if (completeness != Completeness.COMPLETE) {
          return completeness;
        }
      }
    }
    return Completeness.COMPLETE;
  }

  private Completeness javaCompleteness(String code) {
    String rest = code;
    SourceCodeAnalysis analysis = analyses.apply("");
    while (true) {
      CompletionInfo info = analysis.analyzeCompletion(rest);
      switch (info.completeness()) {
        case EMPTY -> {
          return Completeness.COMPLETE;
        }
        case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
          return Completeness.INCOMPLETE;
        }
        case UNKNOWN -> {
          return Completeness.INVALID;
        }
        case COMPLETE, COMPLETE_WITH_SEMI -> {
          if (analysis.sourceToSnippets(info.source()).stream()
              .anyMatch(s -> s.kind() == Snippet.Kind.ERRONEOUS)) {
            return Completeness.INVALID;
          }
          if (info.remaining().length() >= rest.length()) {
            return Completeness.COMPLETE;
          }
          rest = info.remaining();
        }
      }
    }
  }
}
