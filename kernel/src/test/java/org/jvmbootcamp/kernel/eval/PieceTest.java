package org.jvmbootcamp.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PieceTest {
  @Test
  void findsThePlaceInWhatWasWritten() {
    Piece piece = new Piece("ab(cd)", 0, true, true).with(4, "12").with(1, "xyz");

    assertThat(piece.source()).isEqualTo("axyzb(c12d)");
    assertThat(piece.writtenAt(0)).isEqualTo(0);
    assertThat(piece.writtenAt(2)).isEqualTo(1);
    assertThat(piece.writtenAt(4)).isEqualTo(1);
    assertThat(piece.writtenAt(5)).isEqualTo(2);
    assertThat(piece.writtenAt(9)).isEqualTo(4);
    assertThat(piece.writtenAt(11)).isEqualTo(6);
  }

  @Test
  void permitsTheChildrenOfTheCell() {
    var parent = piece("@Tag({1}) sealed interface A<T> { int n(); }");
    var cell =
        List.of(
            parent,
            piece("record B() implements I, A<String> {}"),
            piece("class C<T extends A<T>> {}"));

    assertThat(
            mend(parent, "compiler.err.sealed.class.must.have.subclasses", "x", cell)
                .orElseThrow()
                .source())
        .isEqualTo("@Tag({1}) sealed interface A<T> permits B { int n(); }");
    assertThat(mend(parent, "compiler.err.sealed.class.must.have.subclasses", "x", List.of(parent)))
        .isEmpty();
  }

  @Test
  void opensAConstructorThatSaysNothingOfItsAccess() {
    String key = "compiler.err.invalid.canonical.constructor.in.record";
    Piece open = piece("{ R {} }");

    assertThat(mend(open, key, "R {}", List.of()).orElseThrow().source())
        .isEqualTo("{ public R {} }");
    assertThat(mend(piece("{ private R {} }"), key, "private R {}", List.of())).isEmpty();
    assertThat(mend(open.with(2, "public "), key, "R {}", List.of())).isEmpty();
  }

  private static Piece piece(String source) {
    return new Piece(source, 0, true, true);
  }

  private static Optional<Piece> mend(Piece piece, String key, String fault, List<Piece> cell) {
    int start = Math.max(0, piece.written().indexOf(fault));
    var problem = new Problem(key, "", piece.written(), start, start, start + fault.length(), 1, 1);
    return Mending.mend(piece, List.of(problem), cell);
  }
}
