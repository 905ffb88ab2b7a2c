package org.jvmbootcamp.grader.child;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Forbids native code to everybody in this JVM, as {@code --illegal-native-access=deny} does. With
 * that flag the JVM leaves out the greater part of what is ready in an AOT cache, and starts in
 * twice the time; so a JVM from a cache does it here, before any code of others is there.
 */
final class NativeCode {
  private NativeCode() {}

  /**
   * Forbids it.
   *
   * @throws IllegalStateException if this JDK cannot be told so; then it must be started by the
   *     flag
   */
  static void forbid() {
    try {
      Class<?> modules = Class.forName("jdk.internal.module.ModuleBootstrap");
      Field setting = modules.getDeclaredField("ILLEGAL_NATIVE_ACCESS");
      Class<?> type = Class.forName("jdk.internal.misc.Unsafe");
      Object unsafe = type.getMethod("getUnsafe").invoke(null);
      Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, setting);
      Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, setting);
      Field constant = setting.getType().getField("DENY");
      Method get = type.getMethod("getReference", Object.class, long.class);
      Object deny =
          get.invoke(
              unsafe,
              type.getMethod("staticFieldBase", Field.class).invoke(unsafe, constant),
              type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, constant));
      type.getMethod("putReferenceVolatile", Object.class, long.class, Object.class)
          .invoke(unsafe, base, offset, deny);
      Object now = get.invoke(unsafe, base, offset);
      if (now == null || !now.toString().equals("DENY")) {
        throw new IllegalStateException("Native code is not forbidden: " + now);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JDK cannot be told to forbid native code", e);
    }
  }
}
