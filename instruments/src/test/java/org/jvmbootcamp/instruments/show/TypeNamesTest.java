package org.jvmbootcamp.instruments.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import org.junit.jupiter.api.Test;

class TypeNamesTest {
  @Test
  void namesClassesAsTheReaderDoes() {
    assertThat(TypeNames.of(String.class)).isEqualTo("String");
    assertThat(TypeNames.of(AbstractMap.SimpleEntry.class)).isEqualTo("AbstractMap.SimpleEntry");
    assertThat(TypeNames.of(int[][].class)).isEqualTo("int[][]");
    assertThat(TypeNames.of("REPL.$JShell$12B$Order")).isEqualTo("Order");
    Runnable lambda = () -> {};
    assertThat(TypeNames.of(lambda.getClass())).isEqualTo("lambda");
  }
}
