package org.jvmbootcamp.kernel.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellParserTest {
  @Test
  void keepsPercentLinesOfTextBlocksAsText() {
    String cell = "String s = \"\"\"\n  %d items\n  %jars x\n  \"\"\";";
    assertThat(CellParser.parse(cell)).containsExactly(new Part.Java(cell, 1));
  }

  @Test
  void keepsModuloAtTheBeginningOfALine() {
    String cell = "int rest = total\n  % size;";
    assertThat(CellParser.parse(cell)).containsExactly(new Part.Java(cell, 1));
  }

  @Test
  void keepsPercentLinesInCommentsAndBrackets() {
    String cell = "/*\n%jars x\n*/\nfoo(\n%jars\n);";
    assertThat(CellParser.parse(cell)).containsExactly(new Part.Java(cell, 1));
  }

  @Test
  void findsMagicsBetweenStatementsWithTheirLines() {
    assertThat(CellParser.parse("int a = 1;\n%jars lib.jar\n\nint b = 2;"))
        .containsExactly(
            new Part.Java("int a = 1;\n", 1),
            new Part.LineMagic("jars", "lib.jar", 2),
            new Part.Java("\nint b = 2;", 3));
  }

  @Test
  void givesACellMagicTheRest() {
    assertThat(CellParser.parse("\n%%time -n 3\nint a;\n%jars"))
        .containsExactly(new Part.CellMagic("time", "-n 3", "int a;\n%jars", 2));
  }

  @Test
  void findsNothingInABlankCell() {
    assertThat(CellParser.parse(" \n ")).isEmpty();
  }
}
