package org.jvmbootcamp.kernel.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import org.jvmbootcamp.kernel.display.Html;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.spi.MimeBundle;

/** Explains a name: its signature, its documentation, and for a cell's own its source. */
final class Inspection {
  /** A method's owner, name and parameters in JShell's signature. */
  private static final Pattern METHOD =
      Pattern.compile("(?:.* )?(?:\\w+\\.)*?(\\w+)(?:<.*>)?\\.(\\w+)\\((.*)\\).*");

  private static final Pattern TYPE = Pattern.compile("(?:\\w+\\.)+([A-Z]\\w*)(?:<.*>)?");

  private record Entry(String signature, String comment) {}

  private final Function<String, SourceCodeAnalysis> analyses;
  private final Supplier<List<Declaration>> declarations;
  private final SourceJars sources;

  Inspection(
      Function<String, SourceCodeAnalysis> analyses,
      Supplier<List<Declaration>> declarations,
      SourceJars sources) {
    this.analyses = analyses;
    this.declarations = declarations;
    this.sources = sources;
  }

  Optional<MimeBundle> inspect(String code, int cursor) {
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
      start--;
    }
    SourceCodeAnalysis analysis = analyses.apply(code);
    String before = JavaCompletion.withoutImports(analysis, code.substring(0, end));
    List<Documentation> found = analysis.documentation(before, before.length(), true);
    if (found.isEmpty()) {
      // JShell explains a method only where a call of it begins.
      String call = before + "(";
      found = analysis.documentation(call, call.length(), true);
    }
    List<Entry> entries = new ArrayList<>(found.stream().map(this::entry).distinct().toList());
    String name = code.substring(start, end);
    boolean alone = start == 0 || code.charAt(start - 1) != '.';
    List<Declaration> own =
        alone
            ? declarations.get().stream()
                .filter(d -> d.kind() != Declaration.Kind.IMPORT && d.name().equals(name))
                .toList()
            : List.of();
    return entries.isEmpty() && own.isEmpty()
        ? Optional.empty()
        : Optional.of(bundle(entries, own));
  }

  private Entry entry(Documentation each) {
    String comment = each.javadoc();
    // JShell writes a record's header where its name should stand.
    String signature = each.signature().replaceFirst("\\b(\\w+)\\([^()]*\\)\\.(?=\\w+\\()", "$1.");
    return new Entry(
        signature, comment != null && !comment.isBlank() ? comment : libraryComment(signature));
  }

  private String libraryComment(String signature) {
    Matcher method = METHOD.matcher(signature);
    if (method.matches()) {
      String parameters = method.group(3).replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", "");
      int count = parameters.isBlank() ? 0 : parameters.split(",", -1).length;
      return sources.comment(method.group(1), method.group(2), count).orElse("");
    }
    Matcher type = TYPE.matcher(signature);
    return type.matches() ? sources.comment(type.group(1), null, 0).orElse("") : "";
  }

  private static MimeBundle bundle(List<Entry> entries, List<Declaration> own) {
    var text = new StringBuilder();
    var html = new StringBuilder();
    for (Entry entry : entries) {
      String comment = Javadoc.html(entry.comment());
      text.append(entry.signature()).append('\n');
      html.append("<pre>").append(Html.escape(entry.signature())).append("</pre>\n");
      if (!comment.isEmpty()) {
        text.append(Javadoc.text(comment).indent(2)).append('\n');
        html.append("<div>").append(comment).append("</div>\n");
      }
    }
    for (Declaration each : own) {
      String place = "declared in cell [%d], line %d".formatted(each.cell(), each.line());
      text.append(place).append(":\n").append(each.source()).append('\n');
      html.append("<p>%s:</p><pre>%s</pre>\n".formatted(place, Html.escape(each.source())));
    }
    return MimeBundle.html(text.toString().stripTrailing(), html.toString());
  }
}
