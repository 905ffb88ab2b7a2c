package org.jvmbootcamp.kernel.session;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %lsmagic}: lists the magics, or explains one. */
final class ListMagics implements Magic {
  private final Map<String, Magic> magics;

  ListMagics(Map<String, Magic> magics) {
    this.magics = magics;
  }

  @Override
  public String name() {
    return "lsmagic";
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String help() {
    return "Lists the magics, or explains one.\n\n%lsmagic\n%lsmagic time";
  }

  @Override
  public @Nullable Object run(MagicCall call, Session session) throws MagicException {
    if (!call.argument().isEmpty()) {
      String name = call.argument().replaceFirst("^%+", "");
      String help =
          magics.values().stream()
              .filter(magic -> magic.name().equals(name))
              .map(magic -> typed(magic) + "  " + magic.help())
              .collect(Collectors.joining("\n\n"));
      if (help.isEmpty()) {
        throw new MagicException("there is no magic " + call.argument());
      }
      return MimeBundle.text(help);
    }
    var text = new StringBuilder();
    for (Magic magic : magics.values()) {
      String summary = magic.help().lines().findFirst().orElse("");
      text.append("%-22s %s%n".formatted(typed(magic), summary));
    }
    return MimeBundle.text(text.toString().stripTrailing());
  }

  static String typed(Magic magic) {
    return Extensions.percent(magic.kind()) + magic.name();
  }
}
