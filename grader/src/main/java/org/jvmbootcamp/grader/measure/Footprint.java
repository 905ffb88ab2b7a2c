package org.jvmbootcamp.grader.measure;

import java.lang.instrument.Instrumentation;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks an object graph and adds up the exact sizes that the JVM gives. */
public final class Footprint {
  /** Set once by the agent, before any code of the reader's is loaded. */
  private static volatile @Nullable Instrumentation instrumentation;

  private final Instrumentation sizes;
  private final Map<Class<?>, List<Field>> fields = new HashMap<>();

  private Footprint(Instrumentation sizes) {
    this.sizes = sizes;
  }

  static synchronized void use(Instrumentation given) {
    if (instrumentation == null) {
      instrumentation = given;
    }
  }

  /**
   * The bytes of an object and of all that it refers to, each object once. What every program
   * shares is left out: classes, class loaders, threads, enum constants, referents of weak
   * references.
   *
   * @throws IllegalStateException if this JVM was not started by the grader
   */
  public static long of(@Nullable Object root) {
    Instrumentation sizes = instrumentation;
    if (sizes == null) {
      throw new IllegalStateException(
          "Retained bytes can be measured in the grader only: run ./bootcamp check, or the cell");
    }
    return new Footprint(sizes).walk(root);
  }

  private long walk(@Nullable Object root) {
    var seen = new IdentityHashMap<Object, Boolean>();
    var next = new ArrayDeque<Object>();
    visit(root, seen, next);
    long bytes = 0;
    while (!next.isEmpty()) {
      Object object = next.pop();
      bytes += sizes.getObjectSize(object);
      if (object instanceof Object[] array) {
        for (Object element : array) {
          visit(element, seen, next);
        }
      } else {
        for (Field field : fields.computeIfAbsent(object.getClass(), this::references)) {
          visit(get(field, object), seen, next);
        }
      }
    }
    return bytes;
  }

  private static void visit(
      @Nullable Object object, IdentityHashMap<Object, Boolean> seen, ArrayDeque<Object> next) {
    if (object == null || shared(object)) {
      return;
    }
    if (seen.put(object, true) == null) {
      next.push(object);
    }
  }

  private static boolean shared(Object object) {
    return object instanceof Class<?>
        || object instanceof ClassLoader
        || object instanceof Thread
        || object instanceof Enum<?>
        || object instanceof Module;
  }

  private static @Nullable Object get(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot read " + field, e);
    }
  }

  private List<Field> references(Class<?> type) {
    var references = new ArrayList<Field>();
    for (Class<?> c = type; c != null && !c.isArray(); c = c.getSuperclass()) {
      if (c == Reference.class) {
        break;
      }
      open(c);
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          references.add(field);
        }
      }
    }
    return references;
  }

  /** Opens a JDK package to this module alone; others stay shut out. */
  private void open(Class<?> type) {
    Module module = type.getModule();
    Module us = Footprint.class.getModule();
    if (!module.isNamed() || module.isOpen(type.getPackageName(), us)) {
      return;
    }
    if (!sizes.isModifiableModule(module)) {
      throw new InaccessibleObjectException("Cannot open " + module + " to measure " + type);
    }
    sizes.redefineModule(
        module, Set.of(), Map.of(), Map.of(type.getPackageName(), Set.of(us)), Set.of(), Map.of());
  }
}
