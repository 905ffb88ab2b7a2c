package org.jvmbootcamp.grader.child;

import java.time.Duration;
import java.util.List;
import org.jvmbootcamp.grader.wire.Message;

/** Ends the JVM when time is over, and says where the code was. */
final class Deadline {
  private Deadline() {}

  static void start(int seconds, Thread tests, Channel channel, Printed printed) {
    Thread.ofPlatform()
        .name("deadline")
        .daemon(true)
        .start(
            () -> {
              try {
                Thread.sleep(Duration.ofSeconds(seconds));
              } catch (InterruptedException e) {
                // Nobody but the reader's code would interrupt: then time is over now.
              }
              List<Message.Frame> where = Frames.of(tests.getStackTrace());
              channel.send(new Message.Late(where));
              printed.send();
              Runtime.getRuntime().halt(2);
            });
  }
}
