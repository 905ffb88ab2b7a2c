package org.jvmbootcamp.instruments.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ProfileCommandIT {
  private static final String MAIN =
      """
      package app;

      public class Main {
        static double sink;

        public static void main(String[] args) {
          System.out.println("hello " + String.join(" ", args));
          for (int i = 0; i < 100; i++) {
            Work.load();
          }
          System.exit(args.length);
        }
      }
      """;
  private static final String WORK =
      """
      package app;

      class Work {
        static void load() {
          for (int i = 0; i < 3_000_000; i++) Main.sink += Math.sqrt(i + Main.sink);
        }
      }
      """;

  @TempDir Path folder;
  private Path main;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws Exception {
    var app = Files.createDirectories(folder.resolve("app"));
    main = app.resolve("Main.java");
    Files.writeString(main, MAIN);
    Files.writeString(app.resolve("Work.java"), WORK);
  }

  private int run(String... words) throws Exception {
    var all = new ArrayList<>(List.of(main.toString()));
    all.addAll(List.of(words));
    return ProfileCommand.parse(all)
        .run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--jfr"})
  void profilesAProgramOfSeveralFiles(String recorder) throws Exception {
    var page = folder.resolve("page.html");
    var options = new ArrayList<>(List.of("one", "--out", page.toString()));
    if (!recorder.isEmpty()) {
      options.add(recorder);
    }
    options.addAll(List.of("--", "--event"));
    assertThat(run(options.toArray(String[]::new))).isEqualTo(2);
    assertThat(out())
        .startsWith("hello one --event\n")
        .contains("load(), Work.java, line 5", "main(), Main.java, line 9", "page.html");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("The program ended with exit code 2")
        .doesNotContain("[jfr");
    assertThat(page).content().contains("<!doctype html>", "Icicle graph", "load(), Work.java");
  }

  @Test
  void saysWhereAProgramDoesNotCompile() throws Exception {
    Files.writeString(main, MAIN.replace("Work.load()", "Work.loud()"));
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Main.java:9: cannot find symbol");
  }

  @Test
  void saysThatThereAreNoSamplesOfAProgramThatIsOverAtOnce() throws Exception {
    Files.writeString(main, "package app; class Main { public static void main(String[] a) {} }");
    assertThat(run("--event", "lock")).isZero();
    assertThat(out()).contains("No samples");
  }

  @Test
  void passesAProgramsExceptionOn() throws Exception {
    Files.writeString(
        main, MAIN.replace("System.exit(args.length)", "throw new Error(\"broken\")"));
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("java.lang.Error: broken");
    assertThat(out()).contains("time on a processor");
  }

  @Test
  void saysWhatIsWrongInTheCommand() {
    assertThatThrownBy(() -> ProfileCommand.parse(List.of()))
        .hasMessageContaining("name a program");
    assertThatThrownBy(() -> ProfileCommand.parse(List.of("None.java")))
        .hasMessageContaining("no Java source file");
    assertThatThrownBy(() -> ProfileCommand.parse(List.of("--evnt", "cpu")))
        .hasMessageContaining("--event");
    assertThatThrownBy(() -> ProfileCommand.parse(List.of(main.toString(), "--event")))
        .hasMessageContaining("--event needs a value");
    assertThatThrownBy(() -> ProfileCommand.parse(List.of(main.toString(), "--event", "gpu")))
        .hasMessageContaining("there are cpu");
  }
}
