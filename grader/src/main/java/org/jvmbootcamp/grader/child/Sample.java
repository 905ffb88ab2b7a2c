package org.jvmbootcamp.grader.child;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

/** The rehearsal's tests: one that holds and one that does not. */
final class Sample {
  @Test
  @Tag("task:1")
  @DisplayName("holds")
  void holds() {
    Check.that("a list").gives(List.of(1), () -> List.of(1)).because("they are alike");
  }

  @Test
  @Tag("task:1")
  @DisplayName("fails")
  void fails() {
    Check.that("a list").gives(List.of(1), () -> List.of(2)).because("they differ");
  }
}
