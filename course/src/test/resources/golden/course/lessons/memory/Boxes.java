package memory;

/** Code of the lesson on boxes. */
public final class Boxes {
  private Boxes() {}

  // region weigh
  /** Bytes of a box. */
  public static int weigh(int content) {
    return 12 + content;
  }
  // endregion
}
