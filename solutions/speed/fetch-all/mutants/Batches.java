// Waits for a whole batch before it begins the next one.
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class FetchAll {
  private FetchAll() {}

  /** What became of a request. */
  sealed interface Result {
    record Text(String body) implements Result {}

    record Failure(URI address, String reason) implements Result {}
  }

  static List<Result> all(HttpClient http, Iterable<URI> addresses, int atOnce)
      throws InterruptedException {
    var results = new ArrayList<Result>();
    var batch = new ArrayList<Callable<Result>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var address : addresses) {
        batch.add(() -> one(http, address));
        if (batch.size() == atOnce) {
          threads.invokeAll(batch).stream().map(Future::resultNow).forEach(results::add);
          batch.clear();
        }
      }
      threads.invokeAll(batch).stream().map(Future::resultNow).forEach(results::add);
    }
    return results;
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
