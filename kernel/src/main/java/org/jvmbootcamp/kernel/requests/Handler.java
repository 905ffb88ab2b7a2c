package org.jvmbootcamp.kernel.requests;

import java.util.Map;
import org.jvmbootcamp.kernel.protocol.Message;

/** Answers one type of request with the content of its reply. */
@FunctionalInterface
interface Handler {
  Map<String, Object> answer(Message request) throws InterruptedException;

  /** The front end has the reply, and knows that the kernel is idle. */
  default void answered() {}
}
