package org.jvmbootcamp.grader.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Bytes with their number before them. */
public final class Bytes {
  private Bytes() {}

  /** Writes them all. */
  public static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads what {@link #write} wrote by a writer that is trusted with their number. */
  public static byte[] read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
