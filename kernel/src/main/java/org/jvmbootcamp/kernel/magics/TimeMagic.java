package org.jvmbootcamp.kernel.magics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %time}: how long a line of Java takes, on the clock. */
final class TimeMagic implements Magic {
  @Override
  public String name() {
    return "time";
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String help() {
    return """
        Runs one line of Java and shows how long it took.

        %time long n = IntStream.range(0, 1_000_000).asLongStream().sum();""";
  }

  @Override
  public @Nullable Object run(MagicCall call, Session session) throws Exception {
    if (call.argument().isBlank()) {
      throw new MagicException("%time needs Java to run on its line, for example: %time compute()");
    }
    long start = System.nanoTime();
    Object value = session.eval(call.argument(), call.line());
    var time = Duration.ofNanos(System.nanoTime() - start);
    session.display().show(MimeBundle.text("wall time: " + words(time) + ", compiling included"));
    return value;
  }

  static String words(Duration time) {
    if (time.toSeconds() >= 60) {
      return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
    double ms = time.toNanos() / 1e6;
    return ms >= 1000 ? "%.2f s".formatted(ms / 1000) : "%.1f ms".formatted(ms);
  }
}
