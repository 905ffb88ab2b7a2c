package org.jvmbootcamp.grader.jvm;

import java.util.List;
import org.jvmbootcamp.grader.wire.Message;

/** How a run in a JVM apart ended. */
public sealed interface End {
  /** All tests were run; so many printed characters were left out. */
  record Complete(long dropped) implements End {}

  /** What was heard is enough. */
  record Enough() implements End {}

  /** Time was over; where the code was. */
  record Late(List<Message.Frame> where) implements End {
    public Late {
      where = List.copyOf(where);
    }
  }

  /** The heap was full. */
  record HeapFull() implements End {}

  /** The JVM ended before the tests did. */
  record Exited(int code) implements End {}

  /** Something on the results' channel was not the runner's. */
  record Forged() implements End {}

  /** The exercise or the grader is broken. */
  record Broken(String reason) implements End {}
}
