package speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a Java program that may have so much memory and no more, as a container does. The limit is a
 * control group of the system where one may be made; elsewhere a guard looks at the process and
 * kills it, as the system would.
 */
public final class Container {
  private static final long LOOK_EVERY_MILLIS = 2;

  private Container() {}

  /**
   * How a program ended.
   *
   * @param killer what holds the limit
   * @param exitCode 137 is 128 and 9, the number of SIGKILL
   * @param output the lines that it wrote, errors too
   */
  public record Ended(String killer, int exitCode, List<String> output) {
    public Ended {
      output = List.copyOf(output);
    }
  }

  /** Runs a main class with these flags of the JVM in a container of so many MB. */
  public static Ended run(int megabytes, List<String> flags, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return run(
        ControlGroup.make(Path.of("/proc/self/cgroup"), Path.of("/sys/fs/cgroup"), megabytes),
        megabytes,
        command(flags, main, arguments));
  }

  /** Runs a command in a group, and removes the group; without one, under a guard. */
  static Ended run(Optional<ControlGroup> group, int megabytes, List<String> command)
      throws IOException, InterruptedException {
    if (group.isEmpty()) {
      return guarded(megabytes, command);
    }
    try {
      return inGroup(group.get().folder(), command);
    } finally {
      Files.delete(group.get().folder());
    }
  }

  private static Ended inGroup(Path group, List<String> command)
      throws IOException, InterruptedException {
    var joining = new ArrayList<>(List.of("sh", "-c", "echo $$ > \"$0\" && exec \"$@\""));
    joining.add(group.resolve("cgroup.procs").toString());
    joining.addAll(command);
    var process = new ProcessBuilder(joining).redirectErrorStream(true).start();
    var output = output(process);
    return new Ended("the system", process.waitFor(), output);
  }

  private static Ended guarded(int megabytes, List<String> command)
      throws IOException, InterruptedException {
    var limited = new ArrayList<>(command);
    // What the JVM reads from a control group, and the collector that it chooses in so small a one.
    limited.addAll(1, List.of("-XX:MaxRAM=" + megabytes + "m", "-XX:+UseSerialGC"));
    var process = new ProcessBuilder(limited).redirectErrorStream(true).start();
    var guard = Thread.ofPlatform().daemon().start(() -> guard(process, megabytes));
    var output = output(process);
    var exitCode = process.waitFor();
    guard.join();
    return new Ended("a guard", exitCode, output);
  }

  private static void guard(Process process, int megabytes) {
    try {
      while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (residentKilobytes(process.pid()) > megabytes * 1024L) {
          process.destroyForcibly();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot see the memory of process " + process.pid(), e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private static long residentKilobytes(long pid) throws IOException {
    var command = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid));
    var status = Path.of("/proc/" + pid + "/status");
    try (var lines =
        Files.isReadable(status)
            ? Files.lines(status)
            : command.start().inputReader(StandardCharsets.UTF_8).lines()) {
      return lines
          .filter(line -> line.startsWith("VmRSS") || line.matches(" *\\d+ *"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0); // it has ended
    } catch (NoSuchFileException | UncheckedIOException gone) {
      return 0; // since it was found, or while it was read
    }
  }

  private static List<String> output(Process process) {
    return process.inputReader(StandardCharsets.UTF_8).lines().toList();
  }

  static List<String> command(List<String> flags, Class<?> main, String... arguments) {
    var source = main.getProtectionDomain().getCodeSource().getLocation();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", Path.of(source.getPath()).toString(), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
