package org.jvmbootcamp.grader.api;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jvmbootcamp.grader.measure.Footprint;

/** Bytes that an object and all it refers to take, about to be checked. */
public final class Retention {
  private final String object;
  private final Callable<?> maker;

  Retention(String object, Callable<?> maker) {
    this.object = object;
    this.maker = maker;
  }

  /** The object takes at most this many bytes. */
  public Claim atMost(long bytes) {
    String expected = "at most " + Words.bytes(bytes) + " retained";
    return claim(expected, bytes, "");
  }

  /**
   * The object takes at most this share of what another one takes.
   *
   * @param share above 0; 0.5 is half
   * @param baseline what the other one is, as the reader should see it
   * @param other makes it; called once
   */
  public Claim atMostShareOf(double share, String baseline, Callable<?> other) {
    return new Claim(
        object,
        () -> {
          long reference = measure(other);
          long most = (long) (reference * share);
          String expected =
              String.format(
                  Locale.ROOT,
                  "at most %.0f percent of what %s retains: %s",
                  share * 100,
                  baseline,
                  Words.bytes(most));
          return judge(
              expected,
              most,
              got -> String.format(Locale.ROOT, ", %.0f percent", got * 100.0 / reference));
        });
  }

  /** Says a measured number in another way too. */
  private interface Aside {
    String of(long bytes);
  }

  private Claim claim(String expected, long most, String aside) {
    return new Claim(object, () -> judge(expected, most, _ -> aside));
  }

  private Claim.Result judge(String expected, long most, Aside aside) {
    try {
      long got = Footprint.of(maker.call());
      return got <= most
          ? new Claim.Result.Held()
          : new Claim.Result.Broken(expected, Words.bytes(got) + " retained" + aside.of(got), null);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return new Claim.Result.Broken(expected, Words.thrown(e), e);
    }
  }

  private static long measure(Callable<?> maker) {
    try {
      return Footprint.of(maker.call());
    } catch (Exception e) {
      throw new IllegalStateException("The baseline of this check failed: " + e, e);
    }
  }
}
