package org.jvmbootcamp.grader.api;

import java.util.concurrent.Callable;

/**
 * Checks that say what went in, what was expected, what came, and why it matters. Each ends with
 * {@code because}, which runs it; a check that is not ended fails its test. For one thread at a
 * time.
 *
 * <pre>{@code
 * Check.that("new Blocklist([\"a@b.c\"]).contains(\"a@b.c\")")
 *     .gives(true, () -> list.contains("a@b.c"))
 *     .because("the address was in the list it was built from");
 * }</pre>
 */
public final class Check {
  /** How many checks the thread began and did not end: the runner asks after each test. */
  private static final ThreadLocal<Integer> OPEN = ThreadLocal.withInitial(() -> 0);

  private Check() {}

  /**
   * Begins a check of one call.
   *
   * @param call what is called with what, in words or as code, as the reader should see it
   */
  public static Call that(String call) {
    begin();
    return new Call(call);
  }

  /**
   * Begins a check of the bytes that an action allocates, exact. The action runs several times and
   * the least is taken, so it must do the same each time.
   *
   * @param action what it does, as the reader should see it
   */
  public static Allocation allocates(String action, Callable<?> code) {
    begin();
    return new Allocation(action, code);
  }

  /**
   * Begins a check of the bytes that an object and all it refers to take on the heap, exact.
   *
   * @param object what it is, as the reader should see it
   * @param maker makes it or hands it over; called once
   */
  public static Retention retains(String object, Callable<?> maker) {
    begin();
    return new Retention(object, maker);
  }

  /**
   * Begins a race between a baseline and the reader's code. Both run in turns, until the ratio is
   * sure or the time for it is over; a race that stays undecided is "too close: run again".
   *
   * @param work what both do, as the reader should see it: "10,000 look-ups among a million"
   */
  public static Race faster(String work, Callable<?> baseline, Callable<?> candidate) {
    begin();
    return new Race(work, "the plain way", baseline, candidate);
  }

  /**
   * Takes the number of checks that this thread began and did not end, and forgets them. For the
   * runner of the tests.
   */
  public static int takeUnended() {
    int open = OPEN.get();
    OPEN.remove();
    return open;
  }

  private static void begin() {
    OPEN.set(OPEN.get() + 1);
  }

  static void end() {
    OPEN.set(OPEN.get() - 1);
  }
}
