package org.jvmbootcamp.kernel.errors;

import java.util.Optional;
import org.jvmbootcamp.kernel.eval.Problem;

/** Adds to the compiler's words a sentence that says what to do. */
public interface Help {
  /** A sentence for the most common errors. */
  Optional<String> sentence(Problem problem);
}
