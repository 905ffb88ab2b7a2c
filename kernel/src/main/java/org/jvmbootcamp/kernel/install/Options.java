package org.jvmbootcamp.kernel.install;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the installer is asked for.
 *
 * @param dir the folder of kernelspecs
 * @param name the kernelspec's folder in it
 * @param java the {@code java} that runs the kernel
 * @param env environment variables of the kernel
 * @param train whether to make an AOT cache
 * @param preview whether cells may use preview features
 */
record Options(
    Path dir,
    String name,
    String displayName,
    Path java,
    Map<String, String> env,
    boolean train,
    boolean preview) {

  static final String USAGE =
      """
      usage: java -cp 'LIB/*' org.jvmbootcamp.kernel.install.Main --dir DIR [option ...]
        --dir DIR            the folder of kernelspecs; DIR/NAME is written
        --user               the same, in the user's own folder of kernelspecs
        --name NAME          default: java
        --display-name TEXT  what front ends show; default: Java 25
        --java PATH          the java that runs the kernel; default: the one that runs this
        --env KEY=VALUE      sets a variable for the kernel; may be repeated
        --train              makes an AOT cache, so that the kernel starts faster
        --preview            lets cells use preview features of Java\
      """;

  /**
   * Reads the command line.
   *
   * @param environment where Jupyter looks for the user's own folders
   * @param userHome the home folder where the environment names none
   * @throws IllegalArgumentException saying what is wrong
   */
  static Options parse(
      String[] args, Map<String, String> environment, Path userHome, Path javaHome) {
    Path dir = null;
    String name = "java";
    String displayName = "Java " + Runtime.version().feature();
    Path java = javaHome.resolve("bin/java");
    Map<String, String> env = new LinkedHashMap<>();
    boolean train = false;
    boolean preview = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--dir" -> dir = Path.of(value(args, ++i)).toAbsolutePath();
        case "--user" -> dir = userFolder(environment, userHome);
        case "--name" -> name = value(args, ++i);
        case "--display-name" -> displayName = value(args, ++i);
        case "--java" -> java = Path.of(value(args, ++i)).toAbsolutePath();
        case "--env" -> putVariable(env, value(args, ++i));
        case "--train" -> train = true;
        case "--preview" -> preview = true;
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    if (dir == null) {
      throw new IllegalArgumentException("--dir or --user is missing");
    }
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "--name \"" + name + "\": only letters, digits, dots, hyphens and underscores");
    }
    return new Options(dir, name, displayName, java, Map.copyOf(env), train, preview);
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) {
      throw new IllegalArgumentException(args[i - 1] + " needs a value");
    }
    return args[i];
  }

  private static void putVariable(Map<String, String> env, String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("--env " + text + ": not KEY=VALUE");
    }
    env.put(text.substring(0, equals), text.substring(equals + 1));
  }

  /** As Jupyter has it. */
  private static Path userFolder(Map<String, String> environment, Path userHome) {
    String given = environment.getOrDefault("JUPYTER_DATA_DIR", "");
    if (!given.isEmpty()) {
      return Path.of(given).toAbsolutePath().resolve("kernels");
    }
    String variable = environment.getOrDefault("HOME", "");
    Path home = variable.isEmpty() ? userHome : Path.of(variable);
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      return home.resolve("Library/Jupyter/kernels");
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path folder = data.isEmpty() ? home.resolve(".local/share") : Path.of(data);
    return folder.resolve("jupyter/kernels");
  }

  /** The folder of the kernelspec. */
  Path folder() {
    return dir.resolve(name);
  }

  /** The index of the class path; null if none is made. */
  @Nullable Path packages() {
    return train ? folder().resolve("packages") : null;
  }

  /** The AOT cache; null if none is made. */
  @Nullable Path cache() {
    return train ? folder().resolve("kernel.aot") : null;
  }
}
