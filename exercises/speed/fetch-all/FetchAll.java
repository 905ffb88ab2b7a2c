import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

final class FetchAll {
  private FetchAll() {}

  /** What became of a request. */
  sealed interface Result {
    record Text(String body) implements Result {}

    record Failure(URI address, String reason) implements Result {}
  }

  static List<Result> all(HttpClient http, Iterable<URI> addresses, int atOnce)
      throws InterruptedException {
    throw new UnsupportedOperationException(
        "Write FetchAll.all: begin with a method that makes a Result of one address, whatever"
            + " happens to it");
  }
}
