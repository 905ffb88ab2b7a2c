package org.jvmbootcamp.grader.compile;

import java.util.List;

/** What came of compiling. */
public sealed interface Compiled {
  /** Every class, in the order in which the compiler wrote them. */
  record Done(List<ClassFile> classes) implements Compiled {
    public Done {
      classes = List.copyOf(classes);
    }
  }

  /** At least one error. */
  record Failed(List<Fault> errors) implements Compiled {
    public Failed {
      errors = List.copyOf(errors);
    }
  }

  /**
   * A class.
   *
   * @param name binary
   * @param source the name of the source it came from
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares classes
  record ClassFile(String name, String source, byte[] bytes) {}

  /** What is wrong; line and column from 1, 0 if it has none. */
  record Fault(String source, int line, int column, String message) {}
}
