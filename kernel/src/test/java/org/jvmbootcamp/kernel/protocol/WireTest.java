package org.jvmbootcamp.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-01T00:00:00Z"));

  private final Wire wire = wire("secret");

  @Test
  void readsWhatItWrote() throws MalformedMessageException {
    Message message = wire.decode(frames());
    assertThat(message.type()).isEqualTo("status");
    assertThat(message.content().path("execution_state").asString()).isEqualTo("busy");
    assertThat(message.identities()).hasSize(1);
  }

  @Test
  void refusesAWrongSignature() {
    assertThatThrownBy(() -> wire("other").decode(frames()))
        .isInstanceOf(MalformedMessageException.class)
        .hasMessageContaining("signature");
  }

  @Test
  void refusesAChangedContent() {
    List<byte[]> frames = new ArrayList<>(frames());
    frames.set(frames.size() - 1, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(() -> wire.decode(frames)).hasMessageContaining("signature");
  }

  @Test
  void refusesTooFewFrames() {
    assertThatThrownBy(() -> wire.decode(frames().subList(0, 4)))
        .isInstanceOf(MalformedMessageException.class);
    assertThatThrownBy(() -> wire.decode(List.of())).isInstanceOf(MalformedMessageException.class);
  }

  private List<byte[]> frames() {
    return wire.encode(
        List.of(new byte[] {1, 2}),
        "status",
        Json.empty(),
        Map.of(),
        Map.of("execution_state", "busy"));
  }

  private static Wire wire(String key) {
    try {
      return new Wire(key, "hmac-sha256", CLOCK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
