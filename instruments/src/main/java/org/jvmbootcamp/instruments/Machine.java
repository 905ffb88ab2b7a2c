package org.jvmbootcamp.instruments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a figure was measured.
 *
 * @param processor the processor's name, as far as the system tells it
 * @param processors how many of them this JVM may use
 * @param system operating system and architecture
 * @param jdk version and vendor of the JDK
 */
public record Machine(String processor, int processors, String system, String jdk) {
  /** This machine, seen from this JVM. */
  public static Machine here() {
    var properties = System.getProperties();
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        get(properties, "os.name") + " " + get(properties, "os.arch"),
        get(properties, "java.version") + ", " + get(properties, "java.vm.name"));
  }

  /** One line: {@code 2 x AMD EPYC 7763, Linux amd64, JDK 25.0.3, OpenJDK 64-Bit Server VM}. */
  public String line() {
    return processors + " x " + processor + ", " + system + ", JDK " + jdk;
  }

  private static String get(Properties properties, String key) {
    return properties.getProperty(key, "unknown");
  }

  private static String processorName() {
    var info = Path.of("/proc/cpuinfo");
    if (Files.isReadable(info)) {
      try (var lines = Files.lines(info)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).trim())
            .findFirst()
            .orElse("processor");
      } catch (IOException | java.io.UncheckedIOException unreadable) {
        return "processor";
      }
    }
    return "processor";
  }
}
