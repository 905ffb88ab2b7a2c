package org.jvmbootcamp.grader.child;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jvmbootcamp.grader.wire.Message;

/** Takes what the code prints: sends the beginning, counts the rest. */
final class Printed extends OutputStream {
  private static final int MOST = 20_000;
  private static final int BATCH = 4_000;

  private final Channel channel;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private int kept;
  private long dropped;

  Printed(Channel channel) {
    this.channel = channel;
  }

  @Override
  public synchronized void write(int b) {
    if (kept == MOST) {
      dropped++;
      return;
    }
    waiting.write(b);
    kept++;
    if (waiting.size() >= BATCH && (b & 0xC0) != 0x80) {
      send();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    int fits = Math.min(length, MOST - kept);
    for (int i = 0; i < fits; i++) {
      write(bytes[offset + i]);
    }
    dropped += length - fits;
  }

  /** Sends what waits. */
  synchronized void send() {
    if (waiting.size() > 0) {
      channel.send(new Message.Printed(waiting.toString(StandardCharsets.UTF_8)));
      waiting.reset();
    }
  }

  /** Sends what waits, and that everything was run. */
  synchronized void end() {
    send();
    channel.send(new Message.Ended(dropped));
  }
}
