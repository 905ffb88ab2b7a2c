package org.jvmbootcamp.grader.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Frames messages and signs each with a key and its place, so that nothing that other code writes
 * to the same channel, repeats or leaves out, passes for a message.
 */
public final class Seal {
  private static final int LONGEST = 1 << 20;

  private final Hmac hmac;
  private long place;

  public Seal(byte[] key) {
    hmac = new Hmac(key);
  }

  /** One message as bytes: its length, its signature, itself. */
  public byte[] seal(Message message) {
    try {
      var payload = new ByteArrayOutputStream();
      message.write(new DataOutputStream(payload));
      byte[] signature = sign(payload.toByteArray());
      var framed = new ByteArrayOutputStream();
      var out = new DataOutputStream(framed);
      out.writeInt(payload.size());
      out.write(signature);
      payload.writeTo(out);
      return framed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the next message.
   *
   * @throws ForgedException if it was not sealed with this key and in this place
   * @throws IOException if the channel ends or is not readable
   */
  public Message open(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 1 || length > LONGEST) {
      throw new ForgedException();
    }
    byte[] signature = new byte[Hmac.LENGTH];
    in.readFully(signature);
    byte[] payload = new byte[length];
    in.readFully(payload);
    if (!MessageDigest.isEqual(signature, sign(payload))) {
      throw new ForgedException();
    }
    return Message.read(new DataInputStream(new ByteArrayInputStream(payload)));
  }

  private byte[] sign(byte[] payload) {
    byte[] numbered =
        ByteBuffer.allocate(Long.BYTES + payload.length).putLong(place++).put(payload).array();
    return hmac.of(numbered);
  }

  /** Something on the channel did not come from the runner of the tests. */
  public static final class ForgedException extends IOException {
    private static final long serialVersionUID = 1L;

    ForgedException() {
      super("A message on the results' channel is not the test runner's");
    }
  }
}
