// Hands results on in order, and so is held up by a slow one.
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.StreamSupport;

final class FetchAll {
  private FetchAll() {}

  /** What became of a request. */
  sealed interface Result {
    record Text(String body) implements Result {}

    record Failure(URI address, String reason) implements Result {}
  }

  static List<Result> all(HttpClient http, Iterable<URI> addresses, int atOnce) {
    return StreamSupport.stream(addresses.spliterator(), false)
        .gather(Gatherers.mapConcurrent(atOnce, (URI address) -> one(http, address)))
        .toList();
  }

  private static Result one(HttpClient http, URI address) {
    try {
      var request = HttpRequest.newBuilder(address).build();
      var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
      return reply.statusCode() == 200
          ? new Result.Text(reply.body())
          : new Result.Failure(address, "status " + reply.statusCode());
    } catch (IOException | IllegalArgumentException e) {
      return new Result.Failure(address, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result.Failure(address, "interrupted");
    }
  }
}
