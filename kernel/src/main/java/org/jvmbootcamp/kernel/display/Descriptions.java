package org.jvmbootcamp.kernel.display;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words for values that have no text of their own worth reading. */
final class Descriptions {
  private Descriptions() {}

  /** A stream, which can be run only once: so it is not run here. */
  static String stream(BaseStream<?, ?> stream) {
    String type =
        Arrays.stream(
                new Class<?>[] {
                  Stream.class,
                  java.util.stream.IntStream.class,
                  java.util.stream.LongStream.class,
                  java.util.stream.DoubleStream.class
                })
            .filter(t -> t.isInstance(stream))
            .map(Class::getSimpleName)
            .findFirst()
            .orElse("BaseStream");
    String collect = type.equals("Stream") ? ".toList()" : ".toArray()";
    return "%s (%s, not run yet; %s shows its elements)"
        .formatted(type, stream.isParallel() ? "parallel" : "sequential", collect);
  }

  static String unused(String type, String state) {
    return type + " (" + state + ")";
  }

  /** A lambda or method reference by the interface it implements; empty for all else. */
  static Optional<String> lambda(Object value) {
    var type = value.getClass();
    if (!type.isHidden() || !type.isSynthetic() || type.getInterfaces().length == 0) {
      return Optional.empty();
    }
    var face = type.getInterfaces()[0];
    return Optional.of(
        "%s lambda%s"
            .formatted(
                TypeNames.of(face), abstractMethod(face).map(m -> ": " + signature(m)).orElse("")));
  }

  private static Optional<Method> abstractMethod(Class<?> face) {
    return Arrays.stream(face.getMethods())
        .filter(m -> Modifier.isAbstract(m.getModifiers()))
        .filter(m -> !declaredByObject(m))
        .findFirst();
  }

  /** {@code Comparator} declares {@code equals}, which every object has. */
  private static boolean declaredByObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(
            m ->
                m.getName().equals(method.getName())
                    && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
  }

  private static String signature(Method method) {
    String parameters =
        Arrays.stream(method.getGenericParameterTypes())
            .map(TypeNames::of)
            .collect(Collectors.joining(", ", "(", ")"));
    return TypeNames.of(method.getGenericReturnType()) + " " + method.getName() + parameters;
  }

  /** An exception with its causes and suppressed ones, a line each. */
  static String throwable(Throwable thrown) {
    var out = new StringBuilder();
    throwable(out, thrown, "", Collections.newSetFromMap(new IdentityHashMap<>()));
    return out.toString().stripTrailing();
  }

  private static void throwable(
      StringBuilder out, Throwable thrown, String prefix, Set<Throwable> seen) {
    if (!seen.add(thrown)) {
      return;
    }
    out.append(prefix).append(thrown).append('\n');
    for (var suppressed : thrown.getSuppressed()) {
      throwable(out, suppressed, "suppressed: ", seen);
    }
    if (thrown.getCause() != null) {
      throwable(out, thrown.getCause(), "caused by: ", seen);
    }
  }

  /** A value that cannot be shown because its own code threw. */
  static String failed(@Nullable Object value, Throwable thrown) {
    String message;
    try {
      message = thrown.toString();
    } catch (Throwable again) {
      message = thrown.getClass().getName();
    }
    return identity(value) + " (cannot be shown: " + message + where(value, thrown) + ")";
  }

  private static String where(@Nullable Object value, Throwable thrown) {
    if (value == null) {
      return "";
    }
    return Arrays.stream(thrown.getStackTrace())
        .filter(f -> f.getClassName().equals(value.getClass().getName()))
        .findFirst()
        .map(f -> ", thrown in its " + f.getMethodName() + " at line " + f.getLineNumber())
        .orElse("");
  }

  /** A value by its type and identity, which runs none of its code. */
  static String identity(@Nullable Object value) {
    return value == null
        ? "null"
        : TypeNames.of(value.getClass())
            + "@"
            + Integer.toHexString(System.identityHashCode(value));
  }
}
