package org.jvmbootcamp.workbench.exercises;

import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** A line magic of the exercise loop. */
final class LearnerMagic implements Magic {
  private final String name;
  private final String purpose;
  private final String example;
  private final Action action;

  LearnerMagic(String name, String purpose, String example, Action action) {
    this.name = name;
    this.purpose = purpose;
    this.example = example;
    this.action = action;
  }

  /** What it does with its argument. */
  interface Action {
    Object run(String argument) throws MagicException;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String help() {
    return purpose
        + ".\n\n%"
        + name
        + (example.isEmpty()
            ? ""
            : "\n%" + name + " " + example + "\n\nWithout a name it means the exercise used last.");
  }

  @Override
  public @Nullable Object run(MagicCall call, Session session) throws MagicException {
    return action.run(call.argument());
  }
}
