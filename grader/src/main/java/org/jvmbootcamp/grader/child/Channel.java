package org.jvmbootcamp.grader.child;

import java.io.IOException;
import java.io.OutputStream;
import org.jvmbootcamp.grader.wire.Message;
import org.jvmbootcamp.grader.wire.Seal;

/** Where results go. Safe to use from any thread. */
final class Channel {
  private final OutputStream out;
  private final Seal seal;

  Channel(OutputStream out, Seal seal) {
    this.out = out;
    this.seal = seal;
  }

  synchronized void send(Message message) {
    try {
      out.write(seal.seal(message));
      out.flush();
    } catch (IOException e) {
      // The grader is gone: nobody is left to tell.
      Runtime.getRuntime().halt(1);
    }
  }
}
