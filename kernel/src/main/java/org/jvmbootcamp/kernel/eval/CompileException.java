package org.jvmbootcamp.kernel.eval;

import java.util.List;

/** A cell's code does not compile. */
public final class CompileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public CompileException(List<Problem> problems) {
    super(problems.getFirst().message(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** What the compiler says; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
