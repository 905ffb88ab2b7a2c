package org.jvmbootcamp.kernel.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void leavesOutPackages() {
    assertThat(Words.tidy("java.util.Map<java.lang.String,X> and java.util.Map.Entry"))
        .isEqualTo("Map<String,X> and Map.Entry");
  }

  @Test
  void keepsPackagesThatTellTypesApart() {
    assertThat(Words.tidy("java.awt.List cannot be converted to java.util.List<java.lang.String>"))
        .isEqualTo("java.awt.List cannot be converted to java.util.List<String>");
  }

  @Test
  void keepsNamesOfPackages() {
    assertThat(Words.tidy("package java.utl does not exist"))
        .isEqualTo("package java.utl does not exist");
  }

  @Test
  void dropsALocationThatSaysNothing() {
    assertThat(Words.tidy("cannot find symbol\n  symbol:   variable x\n  location: class "))
        .isEqualTo("cannot find symbol\n  symbol:   variable x");
  }
}
