package org.jvmbootcamp.kernel.display;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Any value as text, shortened where it is long. Arrays, collections, maps and records are walked,
 * so that what is inside them is shown in the same way; an own {@code toString} has precedence.
 */
final class PlainText {
  /** How many elements of one array, collection or map are shown. */
  static final int MAX_ELEMENTS = 100;

  private static final int MAX_DEPTH = 8;
  private static final int MAX_NESTED_STRING = 500;

  private final Budget budget;

  /** What is being walked, from the outside in, to end at a cycle. */
  private final Set<Object> path = Collections.newSetFromMap(new IdentityHashMap<>());

  PlainText(Budget budget) {
    this.budget = budget;
  }

  /** A value that stands alone: nothing of a string is left out. */
  String top(@Nullable Object value) {
    return value instanceof CharSequence s && isText(s)
        ? JavaLiterals.text(s.toString())
        : format(value, 0);
  }

  /** A value in a cell of a table: a string without quotes, and no longer than can be read. */
  String cell(Object value) {
    return value instanceof CharSequence s && isText(s)
        ? clip(s.toString())
        : clip(format(value, 1));
  }

  private String format(@Nullable Object value, int depth) {
    budget.check();
    if (value != null && !path.add(value)) {
      return "(the " + TypeNames.of(value.getClass()) + " that holds it)";
    }
    try {
      return switch (value) {
        case null -> "null";
        case CharSequence s when isText(s) -> JavaLiterals.quote(clip(s.toString()));
        case Character c -> JavaLiterals.quote(c);
        case Object deep when depth > MAX_DEPTH -> "…";
        case Object array when array.getClass().isArray() -> array(array, depth);
        case Collection<?> c when hasNoOwnToString(c) -> collection(c, depth);
        case Map<?, ?> m when hasNoOwnToString(m) -> map(m, depth);
        case Record r -> record(r, depth);
        case Optional<?> o ->
            o.isEmpty() ? "Optional.empty" : "Optional[" + format(o.get(), depth + 1) + "]";
        case Map.Entry<?, ?> e when hasNoOwnToString(e) -> entry(e, depth);
        case Throwable t -> Descriptions.throwable(t);
        case BaseStream<?, ?> s when hasNoOwnToString(s) -> Descriptions.stream(s);
        case Iterator<?> i when hasNoOwnToString(i) ->
            Descriptions.unused("Iterator", "not advanced");
        case Spliterator<?> s when hasNoOwnToString(s) ->
            Descriptions.unused("Spliterator", "not advanced");
        default -> object(value, depth);
      };
    } catch (Budget.Expired e) {
      throw e;
    } catch (Throwable t) {
      budget.check();
      return Descriptions.failed(value, t);
    } finally {
      if (value != null) {
        path.remove(value);
      }
    }
  }

  private String object(Object value, int depth) {
    var lambda = Descriptions.lambda(value);
    if (lambda.isPresent()) {
      return lambda.get();
    }
    String text = value.toString();
    // A toString may return null; its author is told so, like println does.
    String shown = Optional.ofNullable(text).orElse("null");
    return depth == 0 ? shown : clip(shown);
  }

  private String array(Object array, int depth) {
    int length = Array.getLength(array);
    String type = TypeNames.of(array.getClass().getComponentType());
    int dimensions = type.indexOf('[');
    String head =
        dimensions < 0
            ? type + "[" + length + "]"
            : type.substring(0, dimensions) + "[" + length + "]" + type.substring(dimensions);
    if (length == 0) {
      return head + " {}";
    }
    var out = new StringJoiner(", ", head + " { ", " }");
    for (int i = 0; i < length; i++) {
      if (i >= MAX_ELEMENTS || !budget.take()) {
        return out.add(more(length, i)).toString();
      }
      out.add(format(Array.get(array, i), depth + 1));
    }
    return out.toString();
  }

  private String collection(Collection<?> collection, int depth) {
    var out = new StringJoiner(", ", "[", "]");
    int shown = 0;
    for (Object element : collection) {
      if (shown == MAX_ELEMENTS || !budget.take()) {
        return out.add(more(collection.size(), shown)).toString();
      }
      out.add(format(element, depth + 1));
      shown++;
    }
    return out.toString();
  }

  private String map(Map<?, ?> map, int depth) {
    var out = new StringJoiner(", ", "{", "}");
    int shown = 0;
    for (var entry : map.entrySet()) {
      if (shown == MAX_ELEMENTS || !budget.take()) {
        return out.add(more(map.size(), shown)).toString();
      }
      out.add(entry(entry, depth));
      shown++;
    }
    return out.toString();
  }

  private String entry(Map.Entry<?, ?> entry, int depth) {
    return format(entry.getKey(), depth + 1) + "=" + format(entry.getValue(), depth + 1);
  }

  /** A record by its components, unless its author wrote a {@code toString}. */
  private String record(Record value, int depth) throws ReflectiveOperationException {
    var components = value.getClass().getRecordComponents();
    var plain = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
    var walked = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
    for (var component : components) {
      Object part;
      try {
        part = read(component.getAccessor(), value);
      } catch (ReflectiveOperationException | RuntimeException e) {
        return object(value, depth);
      }
      plain.add(component.getName() + "=" + part);
      walked.add(component.getName() + "=" + format(part, depth + 1));
    }
    String own = value.toString();
    return plain.toString().equals(own) ? walked.toString() : depth == 0 ? own : clip(own);
  }

  /** A component's value, by its accessor as its author wrote it. */
  static @Nullable Object read(Method accessor, Record value) throws ReflectiveOperationException {
    accessor.setAccessible(true);
    try {
      return accessor.invoke(value);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private static String more(int all, int shown) {
    return "… %,d more (%,d in all)".formatted(all - shown, all);
  }

  private static String clip(String text) {
    return text.length() <= MAX_NESTED_STRING
        ? text
        : "%s… (%,d characters)"
            .formatted(JavaLiterals.start(text, MAX_NESTED_STRING - 100), text.length());
  }

  /** Whether these characters are the JDK's own, whose length and content can be trusted. */
  private static boolean isText(CharSequence s) {
    return s.getClass().getClassLoader() == null;
  }

  /** Whether {@code toString} is the JDK's: then the walk shows more than it would. */
  private static boolean hasNoOwnToString(Object value) throws NoSuchMethodException {
    return value.getClass().getMethod("toString").getDeclaringClass().getClassLoader() == null;
  }
}
