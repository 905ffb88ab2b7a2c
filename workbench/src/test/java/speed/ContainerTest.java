package speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTest {
  @TempDir private Path system;
  private Path membership = Path.of("");
  private Path mounted = Path.of("");

  @BeforeEach
  void paths() throws IOException {
    membership = system.resolve("cgroup");
    mounted = Files.createDirectory(system.resolve("mounted"));
  }

  @Test
  void makesAGroupOfVersionOne() throws IOException {
    Files.writeString(membership, "9:name=systemd:/\n4:memory:/a/b\n0::/\n");
    var parent = Files.createDirectories(mounted.resolve("memory/a/b"));
    var group = ControlGroup.make(membership, mounted, 300).orElseThrow();
    assertThat(group.folder()).hasParent(parent);
    assertThat(group.folder().resolve("memory.limit_in_bytes")).hasContent("300M");
  }

  @Test
  void makesAGroupOfVersionTwoBelowOneThatHandsMemoryOn() throws IOException {
    var parent = versionTwo("a/b", "cpu memory pids", "memory");
    var group = ControlGroup.make(membership, mounted, 300).orElseThrow();
    assertThat(group.folder()).hasParent(parent);
    assertThat(group.folder().resolve("memory.max")).hasContent("300M");
    assertThat(parent.resolve("cgroup.subtree_control")).hasContent("memory");
  }

  @Test
  void asksAGroupOfVersionTwoToHandMemoryOn() throws IOException {
    var parent = versionTwo("", "memory", "cpu");
    assertThat(ControlGroup.make(membership, mounted, 300)).isPresent();
    assertThat(parent.resolve("cgroup.subtree_control")).hasContent("+memory");
  }

  @Test
  void makesNoneWhereTheSystemRefuses() throws IOException {
    var parent = versionTwo("a", "memory", "");
    Files.delete(parent.resolve("cgroup.subtree_control"));
    Files.createDirectory(parent.resolve("cgroup.subtree_control"));
    assertThat(ControlGroup.make(membership, mounted, 300)).isEmpty();
    assertThat(parent.toFile().list()).noneMatch(name -> name.startsWith("container-"));
  }

  @Test
  void makesNoneWithoutTheMemoryController() throws IOException {
    versionTwo("a", "cpu pids", "cpu");
    assertThat(ControlGroup.make(membership, mounted, 300)).isEmpty();
    Files.writeString(membership, "4:memory:/not/there\n");
    assertThat(ControlGroup.make(membership, mounted, 300)).isEmpty();
    assertThat(ControlGroup.make(system.resolve("nothing"), mounted, 300)).isEmpty();
  }

  @Test
  @Tag("slow")
  void aGuardKillsAsTheSystemWould() throws Exception {
    var flags = List.of("-Xmx1g");
    var tooMuch = Container.command(flags, Hungry.class, "heap", "400");
    var killed = Container.run(Optional.empty(), 200, tooMuch);
    assertThat(killed.killer()).isEqualTo("a guard");
    assertThat(killed.exitCode()).isEqualTo(137);
    assertThat(killed.output()).contains("has 20 MB").doesNotContain("done");
    var little = Container.command(flags, Hungry.class, "heap", "40");
    var ended = Container.run(Optional.empty(), 200, little);
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output()).contains("done");
  }

  private Path versionTwo(String path, String controllers, String handedOn) throws IOException {
    Files.writeString(membership, "0::/" + path + "\n");
    var group = Files.createDirectories(mounted.resolve(path));
    Files.writeString(group.resolve("cgroup.controllers"), controllers + "\n");
    Files.writeString(group.resolve("cgroup.subtree_control"), handedOn + "\n");
    return group;
  }
}
