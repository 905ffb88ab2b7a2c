package org.jvmbootcamp.kernel.eval;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds what JShell asks for and Java does not. JShell makes every type public and a file of its
 * own: so a record's constructor would have to be public, and a sealed type could not find those
 * that extend it.
 */
final class Mending {
  private record Source(CompilationUnitTree unit, SourcePositions positions) {
    Stream<ClassTree> types() {
      return unit.getTypeDecls().stream()
          .filter(ClassTree.class::isInstance)
          .map(ClassTree.class::cast);
    }
  }

  private Mending() {}

  /**
   * The piece with one addition that may cure its faults; empty if there is none.
   *
   * @param problems what the compiler said of the piece
   * @param cell all pieces of the cell
   */
  static Optional<Piece> mend(Piece piece, List<Problem> problems, List<Piece> cell) {
    return problems.stream()
        .map(problem -> mend(piece, problem, cell))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Piece> mend(Piece piece, Problem problem, List<Piece> cell) {
    int start = problem.start() - piece.offset();
    return switch (problem.code()) {
      case "compiler.err.invalid.canonical.constructor.in.record" ->
          add(piece, start, hasAccess(problem.fault()) ? "" : "public ");
      case "compiler.err.sealed.class.must.have.subclasses" -> permit(piece, cell);
      default -> Optional.empty();
    };
  }

  private static Optional<Piece> add(Piece piece, int at, String text) {
    boolean fits = at >= 0 && at <= piece.written().length();
    return text.isEmpty() || !fits || piece.inserted().containsKey(at)
        ? Optional.empty()
        : Optional.of(piece.with(at, text));
  }

  private static boolean hasAccess(String constructor) {
    return constructor.matches("(?s)\\s*(@\\w+\\s+)*(public|protected|private)\\b.*");
  }

  private static Optional<Piece> permit(Piece piece, List<Piece> cell) {
    Source source = parse(piece.written());
    return source
        .types()
        .filter(type -> type.getPermitsClause().isEmpty())
        .findFirst()
        .flatMap(
            type -> {
              String children =
                  cell.stream()
                      .flatMap(each -> parse(each.written()).types())
                      .filter(each -> isChild(each, type.getSimpleName().toString()))
                      .map(each -> each.getSimpleName().toString())
                      .distinct()
                      .collect(Collectors.joining(", "));
              int brace = piece.written().indexOf('{', modifiersEnd(source, type));
              return add(piece, brace, children.isEmpty() ? "" : "permits " + children + " ");
            });
  }

  /** Where the type's own words begin: annotations may hold braces. */
  private static int modifiersEnd(Source source, ClassTree type) {
    return (int) Math.max(0, source.positions().getEndPosition(source.unit(), type.getModifiers()));
  }

  private static boolean isChild(ClassTree type, String parent) {
    return Stream.concat(
            Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
        .map(Mending::name)
        .anyMatch(parent::equals);
  }

  private static String name(Tree type) {
    return switch (type) {
      case IdentifierTree identifier -> identifier.getName().toString();
      case ParameterizedTypeTree generic -> name(generic.getType());
      default -> "";
    };
  }

  private static Source parse(String source) {
    var task = SourceText.parsing(source);
    try {
      return new Source(task.parse().iterator().next(), Trees.instance(task).getSourcePositions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
