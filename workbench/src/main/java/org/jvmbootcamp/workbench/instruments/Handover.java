package org.jvmbootcamp.workbench.instruments;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Session;

/**
 * Hands a magic's result to a variable of the session. Cells reach the workbench only through
 * static members, so what is under way stands in one, for as long as the assignment takes.
 */
public final class Handover {
  private static final Map<String, Object> UNDER_WAY = new ConcurrentHashMap<>();

  private Handover() {}

  /** Called by the assignment that {@link #assign} runs. */
  public static @Nullable Object take(String name) {
    return UNDER_WAY.remove(name);
  }

  /** Declares a variable in the session and gives it a value. */
  static void assign(Session session, String name, Class<?> type, Object value, int line)
      throws Exception {
    UNDER_WAY.put(name, value);
    try {
      session.eval(
          "%s %s = (%s) %s.take(\"%s\");"
              .formatted(
                  type.getCanonicalName(),
                  name,
                  type.getCanonicalName(),
                  Handover.class.getCanonicalName(),
                  name),
          line);
    } finally {
      UNDER_WAY.remove(name);
    }
  }
}
