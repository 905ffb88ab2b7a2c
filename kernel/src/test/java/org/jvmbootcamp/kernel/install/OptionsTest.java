package org.jvmbootcamp.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class OptionsTest {
  @Test
  void hasDefaults() {
    Options options = parse("--dir", "/kernels");
    assertThat(options.folder()).isEqualTo(Path.of("/kernels/java"));
    assertThat(options.java()).isEqualTo(Path.of("/jdk/bin/java"));
    assertThat(options.displayName()).isEqualTo("Java " + Runtime.version().feature());
    assertThat(options.cache()).isNull();
    assertThat(options.preview()).isFalse();
  }

  @Test
  void findsTheUsersFolderWhereJupyterLooks() {
    assertThat(user(Map.of())).startsWithRaw(Path.of("/home/reader"));
    assertThat(user(Map.of("HOME", "/elsewhere"))).startsWithRaw(Path.of("/elsewhere"));
    assertThat(user(Map.of("HOME", "/elsewhere", "JUPYTER_DATA_DIR", "/data")))
        .isEqualTo(Path.of("/data/kernels"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void findsTheUsersDataFolder() {
    assertThat(user(Map.of())).isEqualTo(Path.of("/home/reader/.local/share/jupyter/kernels"));
    assertThat(user(Map.of("XDG_DATA_HOME", "/xdg"))).isEqualTo(Path.of("/xdg/jupyter/kernels"));
  }

  @Test
  void takesVariablesThatHoldEqualsSigns() {
    Options options = parse("--user", "--env", "A=1=2", "--env", "B=");
    assertThat(options.env()).isEqualTo(Map.of("A", "1=2", "B", ""));
  }

  @Test
  void putsTheCacheBesideTheKernelspec() {
    Options options = parse("--dir", "/kernels", "--name", "mine", "--train");
    assertThat(options.cache()).isEqualTo(Path.of("/kernels/mine/kernel.aot"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> parse()).hasMessageContaining("--dir or --user is missing");
    assertThatThrownBy(() -> parse("--dir")).hasMessageContaining("--dir needs a value");
    assertThatThrownBy(() -> parse("--usr")).hasMessageContaining("unknown option --usr");
    assertThatThrownBy(() -> parse("--user", "--env", "A")).hasMessageContaining("not KEY=VALUE");
    assertThatThrownBy(() -> parse("--user", "--name", "../x")).hasMessageContaining("../x");
  }

  private static Path user(Map<String, String> environment) {
    String[] args = {"--user"};
    return Options.parse(args, environment, Path.of("/home/reader"), Path.of("/jdk")).dir();
  }

  private static Options parse(String... args) {
    return Options.parse(args, Map.of(), Path.of("/home/reader"), Path.of("/jdk"));
  }
}
