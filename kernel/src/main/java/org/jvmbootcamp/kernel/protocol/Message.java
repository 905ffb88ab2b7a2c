package org.jvmbootcamp.kernel.protocol;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A message of Jupyter's protocol.
 *
 * @param identities routing prefix of ZeroMQ
 * @param header this message's header
 * @param parent header of the message that caused this one, or an empty object
 */
public record Message(
    List<byte[]> identities,
    JsonNode header,
    JsonNode parent,
    JsonNode metadata,
    JsonNode content) {
  public Message {
    identities = List.copyOf(identities);
  }

  /** The type, such as {@code execute_request}. */
  public String type() {
    return header.path("msg_type").asString("");
  }
}
