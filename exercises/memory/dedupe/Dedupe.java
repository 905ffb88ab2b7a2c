final class Dedupe {
  boolean first(long id) {
    throw new UnsupportedOperationException(
        "Write Dedupe.first: say whether the id comes for the first time, and remember it");
  }

  static long[] distinct(long[] ids) {
    throw new UnsupportedOperationException(
        "Write Dedupe.distinct: ask a new Dedupe about each id and keep those that are first");
  }
}
