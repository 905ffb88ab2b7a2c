package org.jvmbootcamp.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.Session;

class ExtensionsTest {
  private record Named(String name, Kind kind) implements Magic {
    @Override
    public String help() {
      return "Does nothing.";
    }

    @Override
    public @Nullable Object run(MagicCall call, Session session) {
      return null;
    }
  }

  private static Extensions with(Magic... magics) {
    Extension extension =
        new Extension() {
          @Override
          public List<Magic> magics() {
            return List.of(magics);
          }
        };
    return new Extensions(List.of(extension));
  }

  @Test
  void letsALineMagicAndACellMagicShareAName() throws Exception {
    Magic line = new Named("time", Magic.Kind.LINE);
    Magic cell = new Named("time", Magic.Kind.CELL);
    Extensions extensions = with(line, cell);
    assertThat(extensions.magic("time", Magic.Kind.LINE)).isSameAs(line);
    assertThat(extensions.magic("time", Magic.Kind.CELL)).isSameAs(cell);
    assertThat(extensions.magicHelps()).containsKeys("%time", "%%time", "%lsmagic");
  }

  @Test
  void refusesTwoOfOneKind() {
    Magic magic = new Named("time", Magic.Kind.LINE);
    assertThatThrownBy(() -> with(magic, magic))
        .hasMessageContaining("two magics are called %time");
  }

  @Test
  void namesTheOtherKindAndTheLikeName() {
    Extensions extensions = with(new Named("benchmark", Magic.Kind.CELL));
    assertThatThrownBy(() -> extensions.magic("benchmark", Magic.Kind.LINE))
        .hasMessageContaining("write %%benchmark");
    assertThatThrownBy(() -> extensions.magic("benchmrak", Magic.Kind.CELL))
        .hasMessageContaining("Did you mean %%benchmark?");
  }
}
