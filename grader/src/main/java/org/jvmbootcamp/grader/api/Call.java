package org.jvmbootcamp.grader.api;

import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One call of the reader's code, about to be checked. */
public final class Call {
  private final String call;

  Call(String call) {
    this.call = call;
  }

  /** Code without a value. */
  @FunctionalInterface
  public interface Code {
    void run() throws Throwable;
  }

  /**
   * It gives a value that equals the expected one. Arrays, collections, maps and optionals are
   * compared by what they hold; a stream or iterator is read for a list.
   */
  public Claim gives(@Nullable Object expected, Callable<? extends @Nullable Object> actual) {
    return value(
        Words.of(expected),
        actual,
        got -> {
          var difference = Sameness.difference(expected, got);
          return difference == null
              ? new Claim.Result.Held()
              : new Claim.Result.Broken(Words.of(expected), difference, null);
        });
  }

  /** It gives a number within the tolerance of the expected one. */
  public Claim givesAbout(
      double expected, double tolerance, Callable<? extends @Nullable Number> actual) {
    String words = Words.of(expected) + " (give or take " + Words.of(tolerance) + ")";
    return value(
        words,
        actual,
        got ->
            got != null && Math.abs(got.doubleValue() - expected) <= tolerance
                ? new Claim.Result.Held()
                : new Claim.Result.Broken(words, Words.of(got), null));
  }

  /**
   * It gives a value of which something is true.
   *
   * @param expected what is true of it, in words: "a list in ascending order"
   */
  public <T extends @Nullable Object> Claim satisfies(
      String expected, Predicate<? super T> holds, Callable<? extends T> actual) {
    return value(
        expected,
        actual,
        got ->
            holds.test(got)
                ? new Claim.Result.Held()
                : new Claim.Result.Broken(expected, Words.of(got), null));
  }

  /** It ends without throwing anything. */
  public Claim runs(Code code) {
    return new Claim(
        call,
        () -> {
          try {
            code.run();
            return new Claim.Result.Held();
          } catch (Throwable e) {
            return new Claim.Result.Broken("it ends normally", Words.thrown(e), e);
          }
        });
  }

  /** It throws an exception of this type or a subtype. */
  public Claim throwsException(Class<? extends Throwable> type, Code code) {
    return throwsException(type, "", code);
  }

  /** It throws an exception of this type or a subtype, whose message contains this text. */
  public Claim throwsException(Class<? extends Throwable> type, String text, Code code) {
    String expected =
        Words.article(type.getSimpleName())
            + (text.isEmpty() ? "" : " whose message contains " + Words.of(text));
    return new Claim(
        call,
        () -> {
          try {
            code.run();
            return new Claim.Result.Broken(expected, "no exception", null);
          } catch (Throwable e) {
            String message = e.getMessage() == null ? "" : e.getMessage();
            return type.isInstance(e) && message.contains(text)
                ? new Claim.Result.Held()
                : new Claim.Result.Broken(expected, Words.thrown(e), e);
          }
        });
  }

  /** Judges a value. */
  private interface Judge<T extends @Nullable Object> {
    Claim.Result judge(T value);
  }

  private <T extends @Nullable Object> Claim value(
      String expected, Callable<? extends T> actual, Judge<? super T> judge) {
    return new Claim(
        call,
        () -> {
          try {
            return judge.judge(actual.call());
          } catch (Throwable e) {
            return new Claim.Result.Broken(expected, Words.thrown(e), e);
          }
        });
  }
}
