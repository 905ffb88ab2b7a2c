package org.jvmbootcamp.kernel.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.spi.MagicException;

class PomFragmentsTest {
  @Test
  void keepsAWholeProjectAsItIs() throws Exception {
    var pom = "<project><artifactId>a</artifactId></project>";
    assertThat(PomFragments.complete("<?xml version=\"1.0\"?>\n" + pom)).contains(pom);
  }

  @Test
  void collectsLooseAndListedParts() throws Exception {
    var pom =
        PomFragments.complete(
            """
            <repository><id>r</id><url>https://r</url></repository>
            <dependency><artifactId>one</artifactId></dependency>
            <dependencies><dependency><artifactId>two</artifactId></dependency></dependencies>
            <properties><v>1</v></properties>
            """);
    assertThat(pom)
        .startsWith("<project><properties>")
        .contains("<modelVersion>4.0.0</modelVersion>", "<groupId>notebook</groupId>")
        .contains(
            "<dependencies><dependency><artifactId>one</artifactId></dependency>"
                + "<dependency><artifactId>two</artifactId></dependency></dependencies>")
        .contains("<repositories><repository><id>r</id>");
  }

  @Test
  void rejectsWhatIsNotXmlWithItsLine() {
    assertThatThrownBy(() -> PomFragments.complete("<dependency>\n<artifactId>a</dependency>"))
        .isInstanceOf(MagicException.class)
        .hasMessageStartingWith("the POM is not well-formed XML, line 2:");
  }

  @Test
  void rejectsAnEmptyCellAndADoctype() {
    assertThatThrownBy(() -> PomFragments.complete("  \n"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("needs a POM or parts of one");
    assertThatThrownBy(
            () -> PomFragments.complete("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"))
        .isInstanceOf(MagicException.class);
  }
}
