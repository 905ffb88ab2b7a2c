package org.jvmbootcamp.kernel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import tools.jackson.databind.JsonNode;

/** The standard output or error stream of one cell; characters may be split between writes. */
public final class TextStream {
  private final String name;
  private final JsonNode parent;
  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] rest = {};

  /**
   * A stream.
   *
   * @param name {@code stdout} or {@code stderr}
   * @param parent header of the request that runs the cell
   */
  public TextStream(String name, JsonNode parent) {
    this.name = name;
    this.parent = parent;
  }

  String name() {
    return name;
  }

  JsonNode parent() {
    return parent;
  }

  /** All whole characters so far; called by the sending thread only. */
  String decode(ByteText text) {
    ByteBuffer in = ByteBuffer.allocate(rest.length + text.size());
    in.put(rest).put(text.array(), 0, text.size()).flip();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    decoder.reset();
    decoder.decode(in, out, false);
    rest = new byte[in.remaining()];
    in.get(rest);
    return out.flip().toString();
  }
}
