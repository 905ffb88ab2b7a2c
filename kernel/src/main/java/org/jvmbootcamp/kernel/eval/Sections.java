package org.jvmbootcamp.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jvmbootcamp.kernel.cell.JavaScanner;

/** Cuts code where declarations and statements meet, without JShell. */
final class Sections {
  private Sections() {}

  /**
   * Code of one kind that stands together.
   *
   * @param offset where it begins in the code that was cut
   */
  record Section(int offset, Together code) {}

  /** A part of the code, as it looks before it is parsed whole. */
  private record Stretch(int begin, int end, boolean declares) {}

  /** The sections in order; none if some of the code is of neither kind, or wrong. */
  static List<Section> cut(Compiler compiler, String code) {
    List<Section> sections = new ArrayList<>();
    for (Stretch stretch : stretches(compiler, code)) {
      String text = code.substring(stretch.begin(), stretch.end());
      Optional<? extends Together> read =
          stretch.declares()
              ? Declarations.parse(compiler, text)
              : Statements.parse(compiler, text);
      if (read.isEmpty()) {
        return List.of();
      }
      sections.add(new Section(stretch.begin(), read.get()));
    }
    return sections;
  }

  private static List<Stretch> stretches(Compiler compiler, String code) {
    List<Integer> ends = new ArrayList<>(JavaScanner.ends(code));
    ends.add(code.length());
    List<Stretch> stretches = new ArrayList<>();
    int begin = 0;
    for (int end : ends) {
      String piece = code.substring(begin, end);
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      boolean empty = piece.isBlank() || piece.strip().equals(";");
      boolean declares =
          empty
              ? last != null && last.declares()
              : piece.endsWith("}") && Declarations.parse(compiler, piece).isPresent();
      if (last != null && last.declares() == declares) {
        stretches.removeLast();
        stretches.add(new Stretch(last.begin(), end, declares));
      } else if (!empty) {
        stretches.add(new Stretch(begin, end, declares));
      }
      begin = end;
    }
    return stretches;
  }
}
