package org.jvmbootcamp.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jvmbootcamp.kernel.eval.Declarations.Member;
import org.jvmbootcamp.kernel.spi.Declaration;

/**
 * A type, or the methods of one name, that JShell did not declare.
 *
 * @param member what it is in the code that it was compiled with
 * @param holder the full name of the class whose members they are; it has no others
 * @param uses the names of what other cells declared that it was compiled against
 */
record CellDeclaration(Member member, String holder, Origin origin, String source, Set<String> uses)
    implements CellMember {
  @Override
  public String name() {
    return member.name();
  }

  Declaration.Kind kind() {
    return member.kind();
  }

  /** The type, or each of the methods. */
  List<Declaration> parts() {
    List<Declaration> parts = new ArrayList<>();
    int end = source.length();
    for (Declarations.Part part : member.parts().reversed()) {
      int start = part.start() - member.start();
      String text = source.substring(start, end).strip();
      parts.addFirst(new Declaration(kind(), name(), text, origin.cell(), origin.line(start)));
      end = start;
    }
    return parts;
  }
}
