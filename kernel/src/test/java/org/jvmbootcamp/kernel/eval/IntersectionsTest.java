package org.jvmbootcamp.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntersectionsTest {
  @Test
  void leavesTypesThatHaveAName() {
    assertThat(Intersections.denotable("Map<String, ? extends List<int[]>>")).isEmpty();
  }

  @Test
  void takesTheFirstTypeThatIsJoined() {
    assertThat(Intersections.denotable("Number&Comparable<?>")).contains("Number");
    assertThat(Intersections.denotable("Object&java.io.Serializable&Comparable<?>"))
        .contains("java.io.Serializable");
  }

  @Test
  void allowsWhatStandsInBracketsToBeMoreSpecial() {
    assertThat(Intersections.denotable("List<Number&Comparable<? extends Number&Comparable<?>>>"))
        .contains("List<? extends Number>");
    assertThat(Intersections.denotable("Map<String, List<Number&Comparable<?>>[]>"))
        .contains("Map<String, ? extends List<? extends Number>[]>");
    assertThat(Intersections.denotable("Box<? super A&B, ?, ? extends C&D>"))
        .contains("Box<?, ?, ? extends C>");
  }

  @Test
  void leavesWhatItCannotRead() {
    assertThat(Intersections.denotable("List<A&")).isEmpty();
    assertThat(Intersections.denotable("A&B)")).isEmpty();
  }
}
