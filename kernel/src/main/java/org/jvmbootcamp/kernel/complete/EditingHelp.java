package org.jvmbootcamp.kernel.complete;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.jvmbootcamp.kernel.cell.CellParser;
import org.jvmbootcamp.kernel.cell.Part;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;

/** Completion, inspection, and whether a cell is whole. Used by the thread that evaluates. */
public final class EditingHelp {
  private final Function<String, SourceCodeAnalysis> analyses;
  private final FileNames files;
  private final MagicHelp magics;
  private final JavaCompletion java;
  private final Inspection inspection;

  /**
   * Help for a session.
   *
   * @param analyses JShell's help for a piece of code; not asked before there is a need
   * @param magics help by the magic's name as it is typed, with its percent signs
   * @param loader finds the classes that cells see
   */
  public EditingHelp(
      Function<String, SourceCodeAnalysis> analyses,
      Session session,
      Map<String, String> magics,
      ClassLoader loader) {
    this.analyses = analyses;
    this.files = new FileNames(session.directory());
    this.magics = new MagicHelp(magics, files);
    this.java = new JavaCompletion(analyses, session::declarations, new Members(loader));
    this.inspection =
        new Inspection(analyses, session::declarations, new SourceJars(session::classPath));
  }

  /** Whether a cell can be run. */
  public enum Completeness {
    COMPLETE,
    INCOMPLETE,
    INVALID
  }

  /** What could stand at the cursor. */
  public Completions complete(String code, int cursor) {
    String before = code.substring(0, cursor);
    List<Part> parts = CellParser.parse(before);
    String line = before.substring(before.lastIndexOf('\n') + 1).stripLeading();
    if (isMagicLine(before, parts, line)) {
      Optional<Completions> found = magics.complete(line, cursor);
      if (found.isPresent()) {
        return found.get();
      }
    }
    Optional<String> file = FileNames.begun(line);
    if (file.isPresent()) {
      String last = file.get().substring(file.get().lastIndexOf('/') + 1);
      return new Completions(files.matches(file.get()), cursor - last.length());
    }
    if (FileNames.inText(line)) {
      return new Completions(List.of(), cursor);
    }
    return java.complete(MagicHelp.withoutMagics(before, parts), cursor);
  }

  private static boolean isMagicLine(String before, List<Part> parts, String line) {
    if (!line.startsWith("%")) {
      return false;
    }
    if (parts.isEmpty() || !before.strip().contains("\n")) {
      return true;
    }
    int last = (int) before.chars().filter(c -> c == '\n').count() + 1;
    Part part = parts.getLast();
    // A name of no letter yet is no magic to the parser.
    return (part instanceof Part.LineMagic magic && magic.line() == last) || line.equals("%");
  }

  /** An explanation of what stands at the cursor. */
  public Optional<MimeBundle> inspect(String code, int cursor) {
    int lineStart = code.lastIndexOf('\n', cursor - 1) + 1;
    String line = code.substring(lineStart).stripLeading();
    if (line.startsWith("%")) {
      Optional<String> magic = magics.explain(line);
      if (magic.isPresent()) {
        return magic.map(MimeBundle::text);
      }
    }
    return inspection.inspect(MagicHelp.withoutMagics(code, CellParser.parse(code)), cursor);
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
