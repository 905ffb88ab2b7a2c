package org.jvmbootcamp.instruments.jit;

import java.lang.constant.MethodTypeDesc;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.show.TypeNames;
import org.jvmbootcamp.instruments.source.Program;

/**
 * A method as the JVM names it.
 *
 * @param holder the class's binary name
 * @param descriptor {@code (I)V}
 */
record MethodId(String holder, String name, String descriptor) {
  private static final String OWN = Program.PACKAGE + "." + Program.CLASS;

  /** Reads {@code bootcamp.Session total ([I)I}. */
  static MethodId parse(String words) {
    var parts = words.split(" ", 3);
    return parts.length == 3
        ? new MethodId(parts[0], parts[1], parts[2])
        : new MethodId(words, "", "()V");
  }

  /** Whether it stands in the program of the reader's code. */
  boolean own() {
    return holder.equals(OWN) || holder.startsWith(OWN + "$");
  }

  /** The name that a reader knows it by. */
  String shown() {
    if (holder.equals(OWN) && name.equals("main")) {
      return "the cell's statements";
    }
    if (name.startsWith("lambda$")) {
      return "a lambda";
    }
    var types =
        MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
            .map(type -> TypeNames.of(type.displayName()).replace(Program.CLASS + ".", ""))
            .collect(Collectors.joining(", ", "(", ")"));
    return qualified(holder, name) + types;
  }

  /** {@code Square.area}, or the name alone for a method of the cell. */
  static String qualified(String holder, String name) {
    var type = holder.equals(OWN) ? "" : TypeNames.of(holder).replace(Program.CLASS + ".", "");
    if (name.equals("<init>")) {
      return "new " + type;
    }
    return type.isEmpty() ? name : type + "." + name;
  }
}
