package org.jvmbootcamp.grader.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealTest {
  private final byte[] key = new byte[32];
  private final Random random = new Random(3);

  @Test
  void signsAsTheJdkDoes() throws Exception {
    for (int length : new int[] {0, 1, 31, 32, 63, 64, 65, 1000}) {
      random.nextBytes(key);
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var ours = new Hmac(key);
      assertThat(ours.of(bytes)).isEqualTo(mac.doFinal(bytes)).isEqualTo(ours.of(bytes));
    }
  }

  @Test
  void opensWhatWasSealedInOrder() throws IOException {
    var from = new Seal(key);
    var bytes = new ByteArrayOutputStream();
    bytes.write(from.seal(new Message.Started("a")));
    bytes.write(from.seal(new Message.Passed("a")));
    var to = new Seal(key);
    var in = in(bytes.toByteArray());
    assertThat(to.open(in)).isEqualTo(new Message.Started("a"));
    assertThat(to.open(in)).isEqualTo(new Message.Passed("a"));
  }

  @Test
  void refusesAnotherKeyAChangedByteARepetitionAndAGap() {
    byte[] first = new Seal(key).seal(new Message.Passed("a"));
    assertThatThrownBy(() -> new Seal(new byte[] {1}).open(in(first)))
        .isInstanceOf(Seal.ForgedException.class);
    byte[] changed = first.clone();
    changed[changed.length - 1]++;
    assertThatThrownBy(() -> new Seal(key).open(in(changed)))
        .isInstanceOf(Seal.ForgedException.class);
    assertThatThrownBy(
            () -> {
              var to = new Seal(key);
              to.open(in(first));
              to.open(in(first));
            })
        .isInstanceOf(Seal.ForgedException.class);
    var from = new Seal(key);
    from.seal(new Message.Started("a"));
    byte[] second = from.seal(new Message.Passed("a"));
    assertThatThrownBy(() -> new Seal(key).open(in(second)))
        .isInstanceOf(Seal.ForgedException.class);
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
