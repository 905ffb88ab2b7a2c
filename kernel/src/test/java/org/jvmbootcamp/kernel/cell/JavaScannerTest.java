package org.jvmbootcamp.kernel.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaScannerTest {
  @Test
  void findsThePlacesBehindStatementsAndBlocks() {
    assertThat(parts("int a = 1; // ;}\nif (a > 0) { a++; } else { a--; }\na"))
        .containsExactly("int a = 1;", " // ;}\nif (a > 0) { a++; }", " else { a--; }", "\na");
  }

  @Test
  void passesOverWhatIsInLiteralsCommentsAndBrackets() {
    assertThat(parts("f(';', \"};\", () -> { g(); }); /* ; } */ String s = \"\"\"\n};\"\"\";"))
        .containsExactly(
            "f(';', \"};\", () -> { g(); });", " /* ; } */ String s = \"\"\"\n};\"\"\";", "");
  }

  private static List<String> parts(String code) {
    var ends = new ArrayList<>(JavaScanner.ends(code));
    ends.addFirst(0);
    ends.addLast(code.length());
    var parts = new ArrayList<String>();
    for (int i = 1; i < ends.size(); i++) {
      parts.add(code.substring(ends.get(i - 1), ends.get(i)));
    }
    return parts;
  }
}
