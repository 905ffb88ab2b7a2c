package org.jvmbootcamp.kernel.display;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Types as a reader writes them: without packages and without the wrapper classes of cells. */
final class TypeNames {
  private TypeNames() {}

  static String of(Type type) {
    return switch (type) {
      case Class<?> c -> of(c);
      case ParameterizedType p ->
          of(p.getRawType())
              + Arrays.stream(p.getActualTypeArguments())
                  .map(TypeNames::of)
                  .collect(Collectors.joining(", ", "<", ">"));
      case GenericArrayType a -> of(a.getGenericComponentType()) + "[]";
      default -> type.getTypeName();
    };
  }

  private static String of(Class<?> type) {
    String simple = type.getSimpleName();
    return simple.isEmpty() ? type.getName() : simple;
  }
}
