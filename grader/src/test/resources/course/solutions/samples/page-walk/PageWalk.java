import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

final class PageWalk {
  static List<String> lines(URI first) throws Exception {
    var lines = new ArrayList<String>();
    try (var client = HttpClient.newHttpClient()) {
      for (int page = 1; ; page++) {
        var request = HttpRequest.newBuilder(URI.create(first + "?page=" + page));
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() == 429) {
          response = client.send(request.header("X-Again", "yes").build(), BodyHandlers.ofString());
        }
        if (response.body().isEmpty()) {
          return lines;
        }
        lines.add(response.body());
      }
    }
  }
}
