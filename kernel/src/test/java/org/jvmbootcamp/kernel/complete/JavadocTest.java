package org.jvmbootcamp.kernel.complete;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {
  @Test
  void writesInlineTagsAsCode() {
    assertThat(
            Javadoc.html(
                "Gives {@code Map<K, {V}>}, see {@link java.util.Map#get(Object) the getter} and {@link #size()}."))
        .isEqualTo(
            "Gives <code>Map&lt;K, {V}&gt;</code>, see <code>the getter</code> and <code>size()</code>.");
  }

  @Test
  void namesParametersResultAndExceptions() {
    String html =
        Javadoc.html(
            "Adds.\n @param n how\n   many\n @return the sum\n @throws IOException never\n @since 9\n");
    assertThat(Javadoc.text(html))
        .isEqualTo("Adds.\nn: how many\nreturns: the sum\nthrows IOException: never");
  }

  @Test
  void keepsLinesOfExamples() {
    String html = Javadoc.html("So:\n<pre>{@code\n  a();\n    b();\n}</pre>\n<ul><li>x</li></ul>");
    assertThat(Javadoc.text(html)).contains("    a();\n      b();\n").contains("- x");
  }

  @Test
  void survivesATagThatIsNotClosed() {
    assertThat(Javadoc.html("a {@code b")).isEqualTo("a <code>b</code>");
    assertThat(Javadoc.html("@param")).isEmpty();
  }
}
