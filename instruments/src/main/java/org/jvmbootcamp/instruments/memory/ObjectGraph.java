package org.jvmbootcamp.instruments.memory;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks everything that objects reach, breadth first, each object once. Classes, class loaders,
 * modules and threads are not entered: they belong to the JVM, not to the data.
 *
 * @param <T> what a visitor hands from an object to those it refers to
 */
final class ObjectGraph<T> {
  /** Hears of each object and each reference. */
  interface Visitor<T> {
    /** An object seen for the first time; what it returns comes back with its references. */
    T object(Object object, long size, @Nullable T from, String by);

    /** A reference to an object that was seen before. */
    default void again(Object object, @Nullable T from, String by) {}
  }

  private record Reference(String name, long offset) {}

  private record Step<T>(Object object, T token) {}

  private static final Reference[] NONE = {};

  private final Vm vm = Vm.here();
  private final Visitor<T> visitor;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Step<T>> open = new ArrayDeque<>();
  private final Map<Class<?>, Reference[]> references = new HashMap<>();
  private final Map<Class<?>, Long> sizes = new HashMap<>();

  ObjectGraph(Visitor<T> visitor) {
    this.visitor = visitor;
  }

  /** Walks from a root, past what earlier walks saw. */
  void walk(@Nullable Object root, String name) {
    reach(root, null, name);
    for (var step = open.poll(); step != null; step = open.poll()) {
      var object = step.object();
      if (object instanceof Object[] array) {
        for (var i = 0; i < array.length; i++) {
          if (array[i] != null) {
            reach(array[i], step.token(), "[" + i + "]");
          }
        }
      } else if (!object.getClass().isArray()) {
        for (var reference : referencesOf(object.getClass())) {
          reach(vm.reference(object, reference.offset()), step.token(), reference.name());
        }
      }
    }
  }

  private void reach(@Nullable Object object, @Nullable T from, String by) {
    if (object == null || belongsToTheJvm(object)) {
      return;
    }
    if (seen.add(object)) {
      open.add(new Step<>(object, visitor.object(object, size(object), from, by)));
    } else {
      visitor.again(object, from, by);
    }
  }

  /** All objects of a class but arrays have one size; an array's follows from its length. */
  private long size(Object object) {
    var type = object.getClass();
    if (!type.isArray()) {
      return sizes.computeIfAbsent(type, _ -> vm.sizeOf(object));
    }
    var component = type.getComponentType();
    var end = vm.arrayBase(component) + Array.getLength(object) * vm.width(component);
    var alignment = vm.alignment();
    return (end + alignment - 1) / alignment * alignment;
  }

  private Reference[] referencesOf(Class<?> type) {
    return references.computeIfAbsent(
        type,
        key ->
            vm.fields(key).stream()
                .filter(field -> !field.getType().isPrimitive())
                // What a weak reference points to is not kept by it.
                .filter(field -> field.getDeclaringClass() != java.lang.ref.Reference.class)
                .map(field -> new Reference(field.getName(), vm.offset(field)))
                .toList()
                .toArray(NONE));
  }

  private static boolean belongsToTheJvm(Object object) {
    return object instanceof Class<?>
        || object instanceof ClassLoader
        || object instanceof Module
        || object instanceof Thread;
  }
}
