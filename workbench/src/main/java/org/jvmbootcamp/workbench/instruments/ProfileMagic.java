package org.jvmbootcamp.workbench.instruments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.Arguments;
import org.jvmbootcamp.instruments.profile.Aspect;
import org.jvmbootcamp.instruments.profile.Profile;
import org.jvmbootcamp.instruments.profile.Profiler;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %%profile}: where a cell's time or memory goes. */
final class ProfileMagic implements Magic {
  @Override
  public String name() {
    return "profile";
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String help() {
    return """
    Runs a cell and shows where its time or memory went, down to the cell's lines.

    %%profile cpu
    var words = new TreeMap<String, Integer>();
    for (var line : lines) for (var word : line.split(" ")) words.merge(word, 1, Integer::sum);

    cpu | alloc | wall | lock    what to count; cpu if nothing is said
    --seconds N                  repeats the cell until N seconds are over, for short cells
    --as name                    puts the result into a variable: name.share("split")
    --html FILE                  writes the icicle graph as a page of its own
    --jfr FILE                   keeps the recording, for JDK Mission Control
    --flight-recorder            counts with the JDK alone, even where async-profiler runs""";
  }

  @Override
  public @Nullable Object run(MagicCall call, Session session) throws Exception {
    Aspect aspect;
    Arguments arguments;
    int seconds;
    try {
      arguments =
          Arguments.parse(
              call.argument(), Set.of("flight-recorder"), Set.of("seconds", "as", "html", "jfr"));
      aspect = Aspect.of(arguments.words().isEmpty() ? "cpu" : arguments.words().getFirst());
      seconds = arguments.number("seconds", 0, 1);
    } catch (IllegalArgumentException wrong) {
      throw new MagicException("%%profile: " + wrong.getMessage(), wrong);
    }
    Path keep = arguments.value("jfr").map(session.directory()::resolve).orElse(null);
    var places = new CellPlaces(Thread.currentThread().getContextClassLoader());
    var profile =
        new Profiler(places, arguments.has("flight-recorder"))
            .profile(
                aspect,
                () -> {
                  var end = System.nanoTime() + seconds * 1_000_000_000L;
                  do {
                    session.eval(call.body(), call.line() + 1);
                  } while (System.nanoTime() < end);
                  return null;
                },
                keep);
    if (arguments.has("html")) {
      var file = session.directory().resolve(arguments.value("html").orElseThrow());
      Files.writeString(file, profile.page("cell " + call.cell() + ", " + aspect.words()));
    }
    if (arguments.has("as")) {
      var name = arguments.value("as").orElseThrow();
      Handover.assign(session, name, Profile.class, profile, call.line());
    }
    return profile;
  }
}
