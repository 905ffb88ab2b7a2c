package org.jvmbootcamp.grader.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a program behind walls may write. */
@Tag("slow")
class WallsIT {
  /** Writes a file as large as DuckDB's native code. */
  private static final String UNPACK =
      """
      void main() throws Exception {
        try (var out = java.nio.file.Files.newOutputStream(java.nio.file.Path.of("/tmp/code.so"))) {
          for (int i = 0; i < 72; i++) out.write(new byte[1_000_000]);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void letsALibraryUnpackItsNativeCode() throws Exception {
    assertThat(unpack(true)).isZero();
  }

  @Test
  void letsOthersWriteNoSuchFile() throws Exception {
    assertThat(unpack(false)).isNotZero();
  }

  private int unpack(boolean nativeCode) throws IOException, InterruptedException {
    var walls = Walls.strongest();
    assumeThat(walls).isInstanceOf(Walls.Bubblewrap.class);
    var options =
        new JvmOptions(64, true, false, nativeCode, List.of(), List.of(), Optional.empty());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path program = Files.writeString(folder.resolve("Unpack.java"), UNPACK);
    Path java = Path.of(System.getProperty("java.home"));
    var command = new ArrayList<>(walls.around(java, folder, options, folder));
    command.addAll(List.of(java.resolve("bin/java").toString(), "-Xmx64m", program.toString()));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
