package org.jvmbootcamp.kernel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns messages into signed frames and back. Safe to use from any thread. */
public final class Wire {
  /** Version of the protocol that the kernel speaks. */
  public static final String PROTOCOL = "5.4";

  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(UTF_8);

  private final String session = UUID.randomUUID().toString();
  private final InstantSource clock;
  private final @Nullable Mac prototype;

  /**
   * A codec for one connection.
   *
   * @throws GeneralSecurityException if the JDK does not know the signature scheme
   */
  public Wire(String key, String scheme, InstantSource clock) throws GeneralSecurityException {
    this.clock = clock;
    if (key.isEmpty()) {
      prototype = null;
    } else {
      String algorithm = scheme.replace("-", "");
      prototype = Mac.getInstance(algorithm);
      prototype.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
    }
  }

  /** The frames of a new message. */
  public List<byte[]> encode(
      List<byte[]> identities,
      String type,
      JsonNode parent,
      Map<String, ?> metadata,
      Map<String, ?> content) {
    Map<String, String> header =
        Map.of(
            "msg_id",
            UUID.randomUUID().toString(),
            "session",
            session,
            "username",
            "kernel",
            "date",
            clock.instant().toString(),
            "msg_type",
            type,
            "version",
            PROTOCOL);
    List<byte[]> parts =
        List.of(Json.bytes(header), Json.bytes(parent), Json.bytes(metadata), Json.bytes(content));
    List<byte[]> frames = new ArrayList<>(identities);
    frames.add(DELIMITER);
    frames.add(sign(parts).getBytes(UTF_8));
    frames.addAll(parts);
    return frames;
  }

  /**
   * Reads frames.
   *
   * @throws MalformedMessageException if they are no message, or its signature is wrong
   */
  public Message decode(List<byte[]> frames) throws MalformedMessageException {
    int delimiter = 0;
    while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
      delimiter++;
    }
    if (frames.size() < delimiter + 6) {
      throw new MalformedMessageException(
          "a message of " + frames.size() + " frames, delimiter at " + delimiter);
    }
    List<byte[]> parts = frames.subList(delimiter + 2, delimiter + 6);
    byte[] signature = frames.get(delimiter + 1);
    if (!MessageDigest.isEqual(signature, sign(parts).getBytes(UTF_8))) {
      throw new MalformedMessageException("a message with a wrong signature");
    }
    try {
      Message message =
          new Message(
              frames.subList(0, delimiter),
              Json.parse(parts.get(0)),
              Json.parse(parts.get(1)),
              Json.parse(parts.get(2)),
              Json.parse(parts.get(3)));
      if (message.type().isEmpty() || !message.content().isObject()) {
        throw new MalformedMessageException("a message without a type or content");
      }
      return message;
    } catch (JacksonException e) {
      throw new MalformedMessageException("not JSON: " + e.getOriginalMessage());
    }
  }

  private String sign(List<byte[]> parts) {
    if (prototype == null) {
      return "";
    }
    Mac mac;
    try {
      mac = (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's HMAC can be cloned", e);
    }
    parts.forEach(mac::update);
    return HexFormat.of().formatHex(mac.doFinal());
  }
}
