final class UpsertTally {
  static void add(String url, List<String> words) throws Exception {
    throw new UnsupportedOperationException("Write UpsertTally.add");
  }
}
