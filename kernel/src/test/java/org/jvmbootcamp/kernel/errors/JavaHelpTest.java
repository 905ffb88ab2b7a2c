package org.jvmbootcamp.kernel.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.eval.Problem;

class JavaHelpTest {
  private final JavaHelp help = new JavaHelp(new Few());

  private static final class Few implements Known {
    @Override
    public Collection<String> names() {
      return List.of("counter", "names");
    }

    @Override
    public List<String> typesNamed(String name) {
      return name.equals("BufferedImage") ? List.of("java.awt.image.BufferedImage") : List.of();
    }

    @Override
    public Collection<String> usualTypes() {
      return List.of("String", "System");
    }

    @Override
    public List<String> after(String code) {
      return code.equals("names.") ? List.of("size()", "get(", "first") : List.of();
    }
  }

  @Test
  void namesTheNearestKnownName() {
    assertThat(alone("variable countr")).contains("Did you mean counter?");
    assertThat(alone("class Sting")).contains("Did you mean String?");
  }

  @Test
  void writesTheMissingImport() {
    assertThat(alone("class BufferedImage")).contains("Add: import java.awt.image.BufferedImage;");
  }

  @Test
  void tellsToDeclareWhatIsLikeNothing() {
    assertThat(alone("method zzz(int)").orElseThrow()).contains("Declare zzz");
  }

  @Test
  void namesTheNearestMember() {
    assertThat(member("gett", "method gett(int)")).contains("Did you mean get()?");
    assertThat(member("firsst", "variable firsst")).contains("Did you mean first?");
  }

  @Test
  void knowsThatSizesHaveManyNames() {
    assertThat(member("length", "variable length")).contains("Did you mean size()?");
  }

  @Test
  void tellsMethodsFromFields() {
    assertThat(member("size", "variable size")).contains("size is a method here: write size().");
    assertThat(member("first", "method first()"))
        .contains("first is a field here: write it without brackets.");
  }

  @Test
  void saysThatThereIsNoSuchMember() {
    assertThat(member("xyzzy", "method xyzzy()").orElseThrow())
        .startsWith("List<String> has no method xyzzy;");
  }

  @Test
  void tellsAPackageFromATypeWrittenSmall() {
    String code = "system.out.println()";
    assertThat(help.sentence(problem("doesnt.exist", "package system does not exist", code, 6)))
        .contains("Did you mean System?");
    assertThat(
            help.sentence(problem("doesnt.exist", "package a.b", "import a.b.C;", 10))
                .orElseThrow())
        .contains("%maven");
  }

  @Test
  void asksForWhatIsExpected() {
    assertThat(sentence("expected", "';' expected").orElseThrow()).contains("semicolon");
    assertThat(sentence("expected", "')' expected").orElseThrow()).contains("Close the bracket");
  }

  @Test
  void namesTheCheckedException() {
    String message = "unreported exception java.io.IOException; must be caught or declared";
    String key = "unreported.exception.need.to.catch.or.throw";
    assertThat(sentence(key, message).orElseThrow()).contains("throws IOException");
    assertThat(
            help.sentence(problem(key, message, "list.forEach(x -> read(x));", 22)).orElseThrow())
        .contains("This lambda");
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

  private Optional<String> alone(String symbol) {
    return sentence("cant.resolve.location", "cannot find symbol\n  symbol:   " + symbol);
  }

  private Optional<String> member(String name, String symbol) {
    String message =
        "cannot find symbol\n  symbol:   "
            + symbol
            + "\n  location: variable names of type java.util.List<java.lang.String>";
    return help.sentence(problem("cant.resolve.location", message, "names." + name, 5));
  }

  private Optional<String> sentence(String key, String message) {
    return help.sentence(problem(key, message, "x", 0));
  }

  private static Problem problem(String key, String message, String source, int position) {
    return new Problem(
        "compiler.err." + key, message, source, position, position, position + 1, 1, 1);
  }
}
