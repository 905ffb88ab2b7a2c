package org.jvmbootcamp.kernel.install;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.protocol.Json;

/** The command that starts the kernel, and the files by which Jupyter finds it. */
final class KernelSpec {
  private static final String KERNEL = "org.jvmbootcamp.kernel.Main";

  private final Options options;
  private final List<Path> classPath;

  /**
   * The kernelspec for these options.
   *
   * @param classPath jars, in any order
   */
  KernelSpec(Options options, List<Path> classPath) {
    this.options = options;
    // An AOT cache is valid for one class path only, so the order must not depend on the disk.
    this.classPath =
        classPath.stream().sorted(Comparator.comparing(Path::toString)).distinct().toList();
  }

  /** The class path of this JVM, whose wildcards the JVM has spelled out. */
  static List<Path> classPath(String property) {
    return Stream.of(property.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .toList();
  }

  /**
   * The command.
   *
   * @param aot options about the AOT cache
   * @param connectionFile a path, or Jupyter's placeholder
   */
  List<String> command(List<String> aot, String connectionFile) {
    List<String> command = new ArrayList<>();
    command.add(options.java().toString());
    command.addAll(jvmOptions());
    command.addAll(aot);
    if (options.packages() != null) {
      command.add("-D" + PackageIndex.PROPERTY + "=" + options.packages());
    }
    if (options.preview()) {
      command.add("--enable-preview");
    }
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(KERNEL);
    command.add(connectionFile);
    if (options.preview()) {
      command.addAll(List.of("--enable-preview", "--release", "" + Runtime.version().feature()));
    }
    return command;
  }

  /** Writes down what is in the jars, if that is wanted. */
  void index() throws IOException {
    Path file = options.packages();
    if (file != null) {
      Files.createDirectories(options.folder());
      PackageIndex.write(file, classPath);
    }
  }

  /** Writes the kernelspec's folder. */
  void write(@Nullable Path cache) throws IOException {
    Path folder = options.folder();
    Files.createDirectories(folder);
    List<String> aot = cache == null ? List.of() : List.of("-XX:AOTCache=" + cache);
    Map<String, Object> spec =
        Map.of(
            "argv", command(aot, "{connection_file}"),
            "display_name", options.displayName(),
            "language", "java",
            "interrupt_mode", "message",
            "env", options.env(),
            "metadata", Map.of("debugger", false));
    Path file = folder.resolve("kernel.json");
    Path draft = folder.resolve("kernel.json.new");
    Files.write(draft, Json.bytes(spec));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    try (InputStream logo = resource("logo-svg.svg")) {
      Files.copy(logo, folder.resolve("logo-svg.svg"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> jvmOptions() {
    try (InputStream in = resource("jvm.options")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = KernelSpec.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the kernel's jar lacks " + name);
    }
    return in;
  }
}
