package org.jvmbootcamp.kernel.magics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.Session;

/** A magic that stands on a line, made from a function; several may be made for one function. */
record LineMagic(String name, String help, Action action) implements Magic {
  /** What a magic does with its arguments. */
  @FunctionalInterface
  interface Action {
    @Nullable Object run(List<String> arguments, MagicCall call, Session session) throws Exception;
  }

  /** The magic under its name and under others that notebooks use for it. */
  static List<Magic> named(List<String> names, String help, Action action) {
    return names.stream().<Magic>map(name -> new LineMagic(name, help, action)).toList();
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public @Nullable Object run(MagicCall call, Session session) throws Exception {
    return action.run(Arguments.split(call.argument()), call, session);
  }
}
