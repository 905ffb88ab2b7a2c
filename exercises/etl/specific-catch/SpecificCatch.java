import java.io.IOException;

final class SpecificCatch {
  private SpecificCatch() {}

  static Report load(Iterable<String> lines, Store store) throws IOException, InterruptedException {
    throw new UnsupportedOperationException(
        "Write SpecificCatch.load: parse each line, store it, and catch only what you can handle");
  }
}
