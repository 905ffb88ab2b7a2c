package org.jvmbootcamp.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.protocol.Json;
import tools.jackson.databind.JsonNode;

class KernelSpecTest {
  @TempDir Path folder;

  @Test
  void writesWhatJupyterReads() throws IOException {
    JsonNode spec = written("--env", "KEY=value");
    assertThat(spec.path("language").asString("")).isEqualTo("java");
    assertThat(spec.path("interrupt_mode").asString("")).isEqualTo("message");
    assertThat(spec.path("env").path("KEY").asString("")).isEqualTo("value");
    assertThat(folder.resolve("java/logo-svg.svg")).exists();
    assertThat(argv(spec))
        .startsWith("/jdk/bin/java")
        .endsWith("org.jvmbootcamp.kernel.Main", "{connection_file}")
        .doesNotContain("--enable-preview");
  }

  @Test
  void sortsTheClassPathSinceACacheBelongsToOneOrder() throws IOException {
    List<String> argv = argv(written());
    assertThat(argv.get(argv.indexOf("-cp") + 1)).isEqualTo("/lib/a.jar:/lib/b.jar");
  }

  @Test
  void namesAnIndexOfTheJarsIfItIsToStartFaster() throws IOException {
    String option = "-D" + PackageIndex.PROPERTY + "=" + folder.resolve("java/packages");
    assertThat(argv(written("--train"))).contains(option);
    assertThat(argv(written())).noneMatch(each -> each.startsWith("-D" + PackageIndex.PROPERTY));
  }

  @Test
  void allowsPreviewFeaturesToTheJvmAndToTheCompiler() throws IOException {
    List<String> argv = argv(written("--preview"));
    int main = argv.indexOf("org.jvmbootcamp.kernel.Main");
    assertThat(argv.subList(0, main)).contains("--enable-preview");
    assertThat(argv.subList(main, argv.size())).contains("--enable-preview", "--release");
  }

  @Test
  void replacesAnOlderOne() throws IOException {
    written("--env", "OLD=1");
    assertThat(written().path("env").has("OLD")).isFalse();
    try (var files = Files.list(folder.resolve("java"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("kernel.json", "logo-svg.svg");
    }
  }

  private JsonNode written(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("--dir", folder.toString()));
    args.addAll(List.of(more));
    Options options =
        Options.parse(args.toArray(String[]::new), Map.of(), Path.of("/home"), Path.of("/jdk"));
    new KernelSpec(options, List.of(Path.of("/lib/b.jar"), Path.of("/lib/a.jar"))).write(null);
    return Json.parse(Files.readAllBytes(folder.resolve("java/kernel.json")));
  }

  private static List<String> argv(JsonNode spec) {
    List<String> argv = new ArrayList<>();
    spec.path("argv").forEach(each -> argv.add(each.asString("")));
    return argv;
  }
}
