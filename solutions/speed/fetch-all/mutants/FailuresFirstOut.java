// Throws at the first failure.
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    var futures = new ArrayList<Future<Result>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var address : addresses) {
        turns.acquire();
        futures.add(
            threads.submit(
                () -> {
                  try {
                    return one(http, address);
                  } finally {
                    turns.release();
                  }
                }));
      }
    }
    return futures.stream().map(Future::resultNow).toList();
  }

  private static Result one(HttpClient http, URI address) {
    try {
      var request = HttpRequest.newBuilder(address).build();
      var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
      return reply.statusCode() == 200
          ? new Result.Text(reply.body())
          : new Result.Failure(address, "status " + reply.statusCode());
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result.Failure(address, "interrupted");
    }
  }
}
