package speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A control group of Linux with a limit of memory, below the group of this process.
 *
 * @param folder where the system shows it; who writes its number into {@code cgroup.procs} joins
 */
record ControlGroup(Path folder) {
  /**
   * Makes one, if this process may. In version 1 the folder has to be writable. In version 2 the
   * group of this process has to hand the memory on, which the system allows where no process is in
   * it, or at the root.
   *
   * @param membership the file that names the groups of this process, {@code /proc/self/cgroup}
   * @param mounted where control groups are mounted, {@code /sys/fs/cgroup}
   */
  static Optional<ControlGroup> make(Path membership, Path mounted, int megabytes)
      throws IOException {
    if (!Files.isReadable(membership)) {
      return Optional.empty(); // no Linux
    }
    for (var line : Files.readAllLines(membership)) {
      var parts = line.split(":", 3); // number, controllers, path
      var path = parts[2].substring(1);
      if (parts[1].equals("memory")) {
        return limited(mounted.resolve("memory").resolve(path), "memory.limit_in_bytes", megabytes);
      }
      if (parts[1].isEmpty() && handsOnMemory(mounted.resolve(path))) {
        return limited(mounted.resolve(path), "memory.max", megabytes);
      }
    }
    return Optional.empty();
  }

  private static Optional<ControlGroup> limited(Path parent, String file, int megabytes)
      throws IOException {
    if (!Files.isWritable(parent)) {
      return Optional.empty();
    }
    var folder = Files.createTempDirectory(parent, "container-");
    Files.writeString(folder.resolve(file), megabytes + "M");
    var swap = folder.resolve("memory.swap.max");
    if (Files.exists(swap)) {
      Files.writeString(swap, "0"); // else what is too much would be swapped out
    }
    return Optional.of(new ControlGroup(folder));
  }

  private static boolean handsOnMemory(Path parent) {
    var children = parent.resolve("cgroup.subtree_control");
    try {
      if (!words(parent.resolve("cgroup.controllers")).contains("memory")) {
        return false;
      }
      if (!words(children).contains("memory")) {
        Files.writeString(children, "+memory");
      }
      return true;
    } catch (IOException refused) {
      return false; // there are processes in it, or it is not ours
    }
  }

  private static List<String> words(Path file) throws IOException {
    return List.of(Files.readString(file).strip().split(" "));
  }
}
