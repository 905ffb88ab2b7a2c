package org.jvmbootcamp.instruments.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellSplitterTest {
  private static List<String> kinds(String code) {
    return CellSplitter.split(code, 1, 1).stream()
        .map(snippet -> (snippet.kind() + " " + snippet.name()).strip())
        .toList();
  }

  @Test
  void tellsThePiecesOfACellApart() {
    assertThat(
            kinds(
                """
                import java.util.List;
                record Point(int x, int y) {}
                public class Box { int v = 3; }
                int twice(int n) { return 2 * n; }
                static <T extends Comparable<T>> T max(List<T> list) { return list.get(0); }
                var list = List.of(1, 2);
                int[] numbers = {1, 2};
                final String a = "x;y", b = \"\"\"
                  } text; // no comment
                  \"\"\";
                for (int i = 0; i < 3; i++) { twice(i); }
                if (list.isEmpty()) { twice(1); } else { twice(2); }
                try { twice(3); } catch (RuntimeException e) { twice(4); } finally { twice(5); }
                do { twice(6); } while (false);
                Runnable r = () -> { twice(7); };
                new Thread() { public void run() {} }.start();
                list.forEach(n -> { twice(n); });
                list.size()
                """))
        .containsExactly(
            "IMPORT",
            "TYPE Point",
            "TYPE Box",
            "METHOD twice",
            "METHOD max",
            "VARIABLE list",
            "VARIABLE numbers",
            "VARIABLE a",
            "STATEMENT",
            "STATEMENT",
            "STATEMENT",
            "STATEMENT",
            "VARIABLE r",
            "STATEMENT",
            "STATEMENT",
            "EXPRESSION");
  }

  @Test
  void knowsTheLineOfEachPiece() {
    var lines =
        CellSplitter.split("\n// why\nint a = 1;\n\n\nint b = 2; int c;", 3, 5).stream()
            .map(Snippet::line)
            .toList();
    assertThat(lines).containsExactly(7, 10, 10);
  }

  @Test
  void leavesWhatCannotBeParsedToTheCompiler() {
    assertThat(kinds("int = ;")).containsExactly("STATEMENT");
    assertThat(kinds("foo(")).containsExactly("EXPRESSION");
    assertThat(kinds("\"unclosed")).containsExactly("EXPRESSION");
    assertThat(kinds("} }")).hasSizeGreaterThan(0);
    assertThat(kinds("")).isEmpty();
    assertThat(kinds(";;")).isEmpty();
  }
}
