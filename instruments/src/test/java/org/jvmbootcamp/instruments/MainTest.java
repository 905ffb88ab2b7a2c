package org.jvmbootcamp.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) throws Exception {
    return Main.run(
        List.of(args),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void printsLayoutsAndBytecode() throws Exception {
    assertThat(run("layout", "java.lang.String")).isZero();
    assertThat(run("bytecode", "java.lang.String", "isEmpty")).isZero();
    assertThat(run("bytecode", "java.lang.String.isEmpty")).isZero();
    assertThat(run("bytecode", "java.lang.String.nothing")).isEqualTo(2);
    assertThat(run("layout", "java.lang.String", "--class-path", "somewhere")).isZero();
    assertThat(run("machine")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("byte[] value", "arraylength", Machine.here().jdk());
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThat(run()).isEqualTo(2);
    assertThat(run("layout")).isEqualTo(2);
    assertThat(run("layout", "Strin")).isEqualTo(2);
    assertThat(run("profile")).isEqualTo(2);
    assertThat(run("layout", "java.lang.String", "--odd")).isEqualTo(2);
    assertThat(run("bytecode", "java.lang.String", "nothing")).isEqualTo(2);
    assertThat(run("layout", "java.util.List")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "usage: layout",
            "name a class",
            "name a program",
            "--odd is no option",
            "no such class",
            "no such method",
            "an interface");
  }
}
