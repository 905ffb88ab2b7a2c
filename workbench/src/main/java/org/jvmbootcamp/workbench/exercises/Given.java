package org.jvmbootcamp.workbench.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.Exercise.JavaFile;
import org.jvmbootcamp.grader.Exercise.Subject;
import org.jvmbootcamp.kernel.spi.Declaration;

/** The types that an exercise gives beside its starter. */
final class Given {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  private Given() {}

  /**
   * The sources of those that a cell names, and of those that these name; without what is declared
   * just so already, since a class that is declared anew does not fit the objects of the old one.
   */
  static String neededBy(String cell, Exercise exercise, List<Declaration> declared) {
    var open =
        Stream.concat(exercise.support().stream(), exercise.subject().map(Subject::real).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    var needed = new ArrayList<JavaFile>();
    String named = cell;
    while (true) {
      String text = named;
      List<JavaFile> more = open.stream().filter(file -> names(text, file)).toList();
      if (more.isEmpty()) {
        break;
      }
      open.removeAll(more);
      needed.addAll(more);
      named = more.stream().map(JavaFile::source).collect(Collectors.joining("\n"));
    }
    return needed.stream()
        .filter(file -> declared.stream().noneMatch(known -> isThis(known, file)))
        .map(JavaFile::source)
        .collect(Collectors.joining("\n"));
  }

  private static boolean names(String text, JavaFile file) {
    return Pattern.compile("\\b" + Pattern.quote(type(file)) + "\\b").matcher(text).find();
  }

  private static boolean isThis(Declaration known, JavaFile file) {
    return known.kind() == Declaration.Kind.TYPE
        && known.name().equals(type(file))
        && code(file.source()).endsWith(code(known.source()));
  }

  /** Without comments and spaces; imports stand in front of it. */
  private static String code(String source) {
    return COMMENT.matcher(source).replaceAll("").replaceAll("\\s", "");
  }

  private static String type(JavaFile file) {
    return file.name().replace(".java", "");
  }
}
