package org.jvmbootcamp.instruments.jit;

import java.util.List;
import org.jvmbootcamp.instruments.jit.JitEvent.Compiled;
import org.jvmbootcamp.instruments.jit.JitEvent.Deoptimized;

/**
 * A method of the reader's and what became of it.
 *
 * @param name {@code total(Shape[])}
 * @param bytes the size of its bytecode
 * @param events in the order of time
 */
public record JitMethod(String name, int bytes, List<JitEvent> events) {
  public JitMethod {
    events = List.copyOf(events);
  }

  /** Each time that it was compiled. */
  public List<Compiled> compilations() {
    return events.stream()
        .filter(Compiled.class::isInstance)
        .map(Compiled.class::cast)
        .filter(compiled -> compiled.failure().isEmpty())
        .toList();
  }

  /** Each way in which its compiled code was left for the interpreter. */
  public List<Deoptimized> deoptimizations() {
    return events.stream()
        .filter(Deoptimized.class::isInstance)
        .map(Deoptimized.class::cast)
        .toList();
  }

  /** The highest tier that it reached; 0 if it was only interpreted. */
  public int tier() {
    return compilations().stream().mapToInt(Compiled::tier).max().orElse(0);
  }
}
