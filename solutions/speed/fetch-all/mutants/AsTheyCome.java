// Gives the results in the order in which they come.
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

final class FetchAll {
  private FetchAll() {}

  /** What became of a request. */
  sealed interface Result {
    record Text(String body) implements Result {}

    record Failure(URI address, String reason) implements Result {}
  }

  static List<Result> all(HttpClient http, Iterable<URI> addresses, int atOnce)
      throws InterruptedException {
    var turns = new Semaphore(atOnce);
    var results = Collections.synchronizedList(new ArrayList<Result>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var address : addresses) {
        turns.acquire();
        threads.submit(
            () -> {
              try {
                results.add(one(http, address));
              } finally {
                turns.release();
              }
            });
      }
    }
    return List.copyOf(results);
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
