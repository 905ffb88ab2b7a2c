package org.jvmbootcamp.grader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ServerTest {
  @AutoClose private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> get(Server server, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.url(path)).timeout(Duration.ofSeconds(30)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void answersAndCounts() throws Exception {
    try (var server =
        Server.start(request -> Reply.json("{\"page\": " + request.number("page", 0) + "}"))) {
      assertThat(get(server, "/users?page=3&name=a%26b").body()).isEqualTo("{\"page\": 3}");
      assertThat(get(server, "/other").headers().firstValue("Content-Type"))
          .contains("application/json");
      assertThat(server.requests()).isEqualTo(2);
      assertThat(server.requests("/users")).isOne();
      Asked first = server.asked().getFirst();
      assertThat(first.query()).containsEntry("name", "a&b").containsEntry("page", "3");
      assertThat(first.method()).isEqualTo("GET");
    }
  }

  @Test
  void handsOverHeadersAndBody() throws Exception {
    try (var server = Server.start(request -> Reply.text("ü" + request.body()))) {
      var request =
          HttpRequest.newBuilder(server.url("/"))
              .header("x-key", "k1")
              .POST(BodyPublishers.ofString("ä"))
              .build();
      assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("üä");
      assertThat(server.asked().getFirst().headers().get("X-Key")).isEqualTo("k1");
    }
  }

  @Test
  void givesStatusHeadersAndNothingElse() throws Exception {
    try (var server = Server.start(_ -> Reply.of(429).header("Retry-After", "7"))) {
      var response = get(server, "/");
      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValue("Retry-After")).contains("7");
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void dropsAConnection() {
    try (var server = Server.start(_ -> Reply.drop())) {
      assertThatThrownBy(() -> get(server, "/")).isInstanceOf(IOException.class);
      assertThat(server.requests()).isPositive();
    }
  }

  @Test
  void saysThatTheTestFailed() throws Exception {
    try (var server =
        Server.start(
            _ -> {
              throw new IllegalStateException("no page");
            })) {
      var response = get(server, "/");
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).contains("no page");
    }
  }

  @Test
  void seesHowManyAreOpenAtOnce() {
    var all = new CountDownLatch(4);
    try (var server =
        Server.start(
            _ -> {
              all.countDown();
              return all.await(30, TimeUnit.SECONDS) ? Reply.text("all") : Reply.of(503);
            })) {
      var running =
          IntStream.range(0, 4)
              .mapToObj(i -> HttpRequest.newBuilder(server.url("/" + i)).build())
              .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
              .toList();
      assertThat(running).allSatisfy(r -> assertThat(r.join().body()).isEqualTo("all"));
      assertThat(server.mostAtOnce()).isEqualTo(4);
    }
  }

  @Test
  void listensOnTheLoopbackOnlyAndStopsListening() {
    var server = Server.start(_ -> Reply.text("here"));
    assertThat(server.url("/").getHost()).isEqualTo("127.0.0.1");
    server.close();
    assertThatThrownBy(() -> get(server, "/")).isInstanceOf(ConnectException.class);
  }
}
