package org.jvmbootcamp.kernel.eval;

import org.jspecify.annotations.Nullable;

/** What running code came to. */
public sealed interface Outcome {
  /** The code ended without a value: a declaration, a statement, a call of a void method. */
  record Nothing() implements Outcome {}

  /** The code ended with an expression. */
  record Value(@Nullable Object value) implements Outcome {}

  /** The value, or null where there is none. */
  default @Nullable Object orNull() {
    return this instanceof Value value ? value.value() : null;
  }
}
