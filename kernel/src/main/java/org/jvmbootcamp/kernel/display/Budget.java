package org.jvmbootcamp.kernel.display;

/**
 * How much one display may show and how long it may take, so that a large value is shortened and an
 * endless one is given up.
 */
final class Budget {
  /** Thrown where a walk finds that its time is over. */
  static final class Expired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Expired() {
      super("the time for showing this value is over", null, false, false);
    }
  }

  private volatile boolean over;
  private int elements;

  Budget(int elements) {
    this.elements = elements;
  }

  /** Takes one element; false if no more may be shown. */
  boolean take() {
    check();
    if (elements == 0) {
      return false;
    }
    elements--;
    return true;
  }

  /** Ends the walk at its next step; called from the thread that waits for it. */
  void cancel() {
    over = true;
  }

  /**
   * Steps on if there is time.
   *
   * @throws Expired if the walk was cancelled
   */
  void check() {
    if (over) {
      throw new Expired();
    }
  }
}
