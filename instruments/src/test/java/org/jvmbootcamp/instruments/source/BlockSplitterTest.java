package org.jvmbootcamp.instruments.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jvmbootcamp.instruments.source.BlockSplitter.Block;

class BlockSplitterTest {
  @Test
  void findsSetUpAndBlocks() {
    var split =
        BlockSplitter.split(
            """
            int n = 5;
            list : return list.get(n);
            loop : {
              int sum = 0;
              outer:
              for (int i = 0; i < n; i++) sum += i;
              return sum;
            }
            bare : list.size()
            """,
            2);
    assertThat(split.setUp()).isEqualTo("int n = 5;\n");
    assertThat(split.blocks()).extracting(Block::name).containsExactly("list", "loop", "bare");
    assertThat(split.blocks()).extracting(Block::line).containsExactly(3, 4, 10);
    assertThat(split.blocks()).extracting(Block::expression).containsExactly(false, false, true);
    assertThat(split.blocks().getLast().code()).isEqualTo("list.size()");
  }

  @Test
  void takesNeitherTernariesNorMethodReferencesNorWordsInStringsForLabels() {
    var split =
        BlockSplitter.split(
            "var f = String::length;\nvar x = a ? b\n  : c;\nvar s = \"\"\"\n  no : label\n\"\"\";",
            1);
    assertThat(split.blocks()).isEmpty();
  }
}
