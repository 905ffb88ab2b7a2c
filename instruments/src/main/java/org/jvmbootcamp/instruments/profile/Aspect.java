package org.jvmbootcamp.instruments.profile;

import java.util.Locale;
import org.jvmbootcamp.instruments.show.Units;

/** What a profile counts. */
public enum Aspect {
  /** Time on a processor. */
  CPU("time on a processor"),
  /** Bytes allocated, by samples. */
  ALLOC("bytes allocated"),
  /** Time on the clock: computing, sleeping, waiting. */
  WALL("time on the clock"),
  /** Time that threads waited for locks. */
  LOCK("time waiting for locks");

  private final String words;

  Aspect(String words) {
    this.words = words;
  }

  /**
   * The aspect of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Aspect of(String name) {
    for (var aspect : values()) {
      if (aspect.name().toLowerCase(Locale.ROOT).equals(name)) {
        return aspect;
      }
    }
    throw new IllegalArgumentException(
        "\"" + name + "\" cannot be profiled; there are cpu, alloc, wall, lock");
  }

  /** What it counts, in words. */
  public String words() {
    return words;
  }

  /** A weight with its unit: nanoseconds or bytes. */
  String amount(long weight) {
    return this == ALLOC ? Units.bytes(weight) : Units.nanos((double) weight);
  }
}
