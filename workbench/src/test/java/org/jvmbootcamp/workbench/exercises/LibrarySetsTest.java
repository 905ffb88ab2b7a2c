package org.jvmbootcamp.workbench.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LibrarySetsTest {
  @Test
  void namesArtifactsThatAreOnTheClassPath() throws IOException {
    var sets = new Properties();
    try (var in = getClass().getResourceAsStream("/org/jvmbootcamp/libraries.properties")) {
      sets.load(Objects.requireNonNull(in));
    }
    assertThat(sets).isNotEmpty();
    assertThat(sets.values())
        .flatExtracting(set -> Pattern.compile("\\s+").splitAsStream((String) set).toList())
        .allSatisfy(
            artifact ->
                assertThat(System.getProperty("java.class.path"))
                    .containsPattern("/" + Pattern.quote(artifact) + "-\\d[^/]*\\.jar"));
  }
}
