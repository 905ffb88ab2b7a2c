import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

final class PatientClient {
  private static final int MOST_REQUESTS = 5;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final HttpClient http;
  private final InstantSource clock;
  private final Pause pause;

  /** Waits; Thread::sleep in production. */
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  PatientClient(HttpClient http, InstantSource clock, Pause pause) {
    this.http = http;
    this.clock = clock;
    this.pause = pause;
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).build();
    for (var attempt = 1; ; attempt++) {
      var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (reply.statusCode() != 429 && reply.statusCode() != 503) {
        return reply;
      }
      var wait = wait(reply, attempt);
      if (attempt == MOST_REQUESTS || wait.compareTo(LONGEST) > 0) {
        throw new IOException(
            "status %d from %s after %d requests, and it wants %s more"
                .formatted(reply.statusCode(), address, attempt, wait));
      }
      if (wait.isPositive()) {
        pause.sleep(wait);
      }
    }
  }

  private Duration wait(HttpResponse<?> reply, int attempt) {
    var told = reply.headers().firstValue("Retry-After").orElse("");
    if (told.matches("\\d+")) {
      // A number too long for a long is too long to wait for.
      return Duration.ofSeconds(told.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(told));
    }
    try {
      var then = ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(clock.instant(), then);
    } catch (DateTimeParseException neitherNumberNorDate) {
      return Duration.ofSeconds(1L << (attempt - 1));
    }
  }
}
