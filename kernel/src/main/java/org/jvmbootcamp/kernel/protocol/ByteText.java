package org.jvmbootcamp.kernel.protocol;

import java.util.Arrays;

/** Bytes that grow. Guarded by its owner. */
final class ByteText {
  private byte[] bytes = new byte[256];
  private int size;

  void append(byte[] source, int offset, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  int size() {
    return size;
  }

  byte[] array() {
    return bytes;
  }
}
