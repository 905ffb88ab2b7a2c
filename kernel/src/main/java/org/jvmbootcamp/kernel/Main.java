package org.jvmbootcamp.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.magics.IjavaOptions;
import org.jvmbootcamp.kernel.protocol.ConnectionInfo;

/**
 * Runs the kernel: {@code java org.jvmbootcamp.kernel.Main CONNECTION_FILE [COMPILER_OPTION ...]}.
 */
public final class Main {
  private static final String VECTORS = "jdk.incubator.vector";

  private Main() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println(
          "usage: java ... org.jvmbootcamp.kernel.Main CONNECTION_FILE [COMPILER_OPTION ...]");
      System.exit(2);
    }
    ConnectionInfo connection;
    try {
      connection = ConnectionInfo.read(Path.of(args[0]));
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    List<String> options = new ArrayList<>(List.of(args).subList(1, args.length));
    if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
      options.addAll(List.of("--add-modules", VECTORS));
    }
    var directory = Path.of("").toAbsolutePath();
    var ijava = IjavaOptions.read(System.getenv(), directory);
    options.addAll(ijava.compilerOptions());
    var kernel =
        new Kernel(
            connection,
            Stream.concat(
                    Kernel.classPath(System.getProperty("java.class.path")).stream(),
                    ijava.classPath().stream())
                .toList(),
            index(System.getProperty(PackageIndex.PROPERTY)),
            directory,
            Path.of(System.getProperty("java.home")),
            options,
            ijava,
            System.getenv(),
            System.err);
    watchParent(System.getenv("JPY_PARENT_PID"), kernel);
    kernel.run();
    System.exit(0);
  }

  /** An index that cannot be read only costs time. */
  private static PackageIndex index(@Nullable String file) {
    try {
      return file == null ? PackageIndex.none() : PackageIndex.read(Path.of(file));
    } catch (IOException e) {
      System.err.println("kernel: no index of the class path: " + e);
      return PackageIndex.none();
    }
  }

  /** Ends the kernel with the server that started it, so that none is left behind. */
  private static void watchParent(@Nullable String pid, Kernel kernel) {
    if (pid == null || !pid.matches("\\d{2,18}")) {
      return;
    }
    var parent = ProcessHandle.of(Long.parseLong(pid));
    if (parent.isPresent()) {
      var ignored = parent.get().onExit().thenRun(kernel::shutDown);
    }
  }
}
