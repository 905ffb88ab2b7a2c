package org.jvmbootcamp.instruments.show;

import java.util.regex.Pattern;

/** Names of classes as a reader knows them. */
public final class TypeNames {
  private static final Pattern SHELL = Pattern.compile("^REPL\\.\\$JShell\\$\\w+?\\$");

  private TypeNames() {}

  /**
   * The name without its package: {@code String}, {@code HashMap.Node}, {@code byte[]}, {@code
   * lambda}.
   */
  public static String of(Class<?> type) {
    if (type.isArray()) {
      return of(type.getComponentType()) + "[]";
    }
    return of(type.getName());
  }

  /** The same for a binary class name. */
  public static String of(String binaryName) {
    if (binaryName.contains("$$Lambda")) {
      return "lambda";
    }
    var name = SHELL.matcher(binaryName).replaceFirst("");
    name = name.replaceFirst("/0x[0-9a-f]+$", "");
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}
