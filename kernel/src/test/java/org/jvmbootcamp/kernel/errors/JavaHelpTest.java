package org.jvmbootcamp.kernel.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.eval.Problem;

class JavaHelpTest {
  private final JavaHelp help =
      new JavaHelp(
          () -> List.of("counter", "names"),
          name ->
              name.equals("BufferedImage") ? List.of("java.awt.image.BufferedImage") : List.of());

  @Test
  void namesTheNearestKnownName() {
    assertThat(sentence("cant.resolve.location", "cannot find symbol\n  symbol:   variable countr"))
        .contains("Did you mean counter?");
  }

  @Test
  void writesTheMissingImport() {
    assertThat(sentence("cant.resolve", "cannot find symbol\n  symbol:   class BufferedImage"))
        .contains("Add: import java.awt.image.BufferedImage;");
  }

  @Test
  void tellsToDeclareWhatIsLikeNothing() {
    assertThat(sentence("cant.resolve.location.args", "symbol:   method zzz(int)").orElseThrow())
        .contains("Declare zzz");
  }

  @Test
  void asksForASemicolon() {
    assertThat(sentence("expected", "';' expected").orElseThrow()).contains("semicolon");
    assertThat(sentence("expected", "')' expected")).isEmpty();
  }

  @Test
  void namesTheCheckedException() {
    assertThat(
            sentence(
                    "unreported.exception.need.to.catch.or.throw",
                    "unreported exception java.io.IOException; must be caught or declared")
                .orElseThrow())
        .contains("throws IOException");
  }

  @Test
  void tellsHowToConvert() {
    assertThat(sentence("prob.found.req", "incompatible types: String cannot be converted to int"))
        .contains("Read a number from text with Integer.parseInt(text).");
    assertThat(
            sentence(
                    "prob.found.req",
                    "incompatible types: possible lossy conversion from double to int")
                .orElseThrow())
        .contains("(int) x");
  }

  @Test
  void saysNothingOfAnErrorItDoesNotKnow() {
    assertThat(sentence("some.rare.error", "words")).isEmpty();
  }

  private Optional<String> sentence(String key, String message) {
    return help.sentence(new Problem("compiler.err." + key, message, "x", 0, 0, 1, 1, 1));
  }
}
