import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Reply;
import org.jvmbootcamp.grader.api.Server;

class PatientClientTest {
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final Reply GOOD = Reply.text("1,Ann");

  /** A clock that goes on by what is waited, and remembers each pause. */
  private static final class Time implements InstantSource {
    private Instant now = NOW;
    private final List<Long> pauses = new ArrayList<>();

    @Override
    public Instant instant() {
      return now;
    }

    void sleep(Duration time) {
      pauses.add(time.toMillis());
      now = now.plus(time);
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("returns an answer at once")
  void returnsAnswers() {
    does(
        "200 with the body 1,Ann",
        "200 1,Ann",
        1,
        List.of(),
        "a good answer needs nothing more",
        GOOD);
    for (var status : List.of(404, 500, 400)) {
      does(
          Integer.toString(status),
          status + " ",
          1,
          List.of(),
          "only 429 and 503 say \"later\". Other answers will be the same the next time, and the caller has to see them",
          Reply.of(status),
          GOOD);
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("asks again after 429 and 503")
  void asksAgain() {
    for (var status : List.of(429, 503)) {
      does(
          "%d with Retry-After: 3, then 200".formatted(status),
          "200 1,Ann",
          2,
          List.of(3_000L),
          "the service said how long to wait, in seconds. Asked earlier it refuses again, and counts that",
          told(status, "3"),
          GOOD);
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("waits for the seconds that it is told, each time")
  void waitsForSeconds() {
    does(
        "429 with Retry-After: 3, 429 with Retry-After: 60, then 200",
        "200 1,Ann",
        3,
        List.of(3_000L, 60_000L),
        "each refusal has a time of its own; 60 seconds is the longest that you wait",
        told(429, "3"),
        told(429, "60"),
        GOOD);
  }

  @Test
  @Tag("task:2")
  @DisplayName("waits until a date")
  void waitsForDates() {
    does(
        "429 with Retry-After: Fri, 20 Nov 2026 03:00:10 GMT, at 03:00:00, then 200",
        "200 1,Ann",
        2,
        List.of(10_000L),
        "Retry-After may be a date (RFC 9110, 10.2.3): the pause is the time from now, by the clock that you were given, to then",
        told(429, "Fri, 20 Nov 2026 03:00:10 GMT"),
        GOOD);
    does(
        "503 with a pause of 2 s, then 503 until 03:00:10, then 200",
        "200 1,Ann",
        3,
        List.of(2_000L, 8_000L),
        "at the second refusal it is 03:00:02, and 8 seconds are left",
        told(503, "2"),
        told(503, "Fri, 20 Nov 2026 03:00:10 GMT"),
        GOOD);
  }

  @Test
  @Tag("task:2")
  @DisplayName("does not pause for nothing")
  void doesNotPauseForNothing() {
    does(
        "429 with Retry-After: 0, then 200",
        "200 1,Ann",
        2,
        List.of(),
        "zero seconds are over",
        told(429, "0"),
        GOOD);
    does(
        "429 with a date of yesterday, then 200",
        "200 1,Ann",
        2,
        List.of(),
        "that moment has passed: the clocks of two machines never agree, and a negative pause is none",
        told(429, "Thu, 19 Nov 2026 03:00:00 GMT"),
        GOOD);
  }

  @Test
  @Tag("task:3")
  @DisplayName("doubles its pauses if it is told nothing")
  void doubles() {
    does(
        "429 four times without Retry-After, then 200",
        "200 1,Ann",
        5,
        List.of(1_000L, 2_000L, 4_000L, 8_000L),
        "a service in trouble recovers only if those who ask again ask less and less often",
        Reply.of(429),
        Reply.of(429),
        Reply.of(429),
        Reply.of(429),
        GOOD);
  }

  @Test
  @Tag("task:3")
  @DisplayName("takes nonsense for nothing")
  void takesNonsenseForNothing() {
    for (var nonsense : List.of("soon", "", "1.5", "-3", "2026-11-20T03:00:10Z")) {
      does(
          "503 with Retry-After: %s, then 200".formatted(nonsense),
          "200 1,Ann",
          2,
          List.of(1_000L),
          "that is neither a number of seconds nor a date as HTTP writes it. A header that somebody else wrote wrongly must not stop the job: wait as if there were none",
          told(503, nonsense),
          GOOD);
    }
    does(
        "429 with Retry-After: 5, 429 without one, then 200",
        "200 1,Ann",
        3,
        List.of(5_000L, 2_000L),
        "pauses grow with the requests: after the second it is 2 seconds, whatever the first refusal said",
        told(429, "5"),
        Reply.of(429),
        GOOD);
  }

  @Test
  @Tag("task:4")
  @DisplayName("gives up after five requests")
  void givesUp() {
    givesUp(
        "429, always",
        5,
        "429",
        "five refusals are a failure, and a failure is thrown: returned, a 429 looks like a page without users. Not one request more, since a job that asks for ever is never done; and not one less",
        Reply.of(429));
    givesUp(
        "503 with Retry-After: 1, always",
        5,
        "503",
        "to be told to wait is no promise. Five requests, and then an error",
        told(503, "1"));
  }

  @Test
  @Tag("task:4")
  @DisplayName("does not wait for more than a minute")
  void doesNotWaitForHours() {
    var why =
        "a job that sleeps for a day looks like one that hangs, and holds its locks and connections meanwhile. More than 60 seconds is an error at once, without a pause";
    givesUp("429 with Retry-After: 86400", 1, "429", why, told(429, "86400"));
    givesUp("429 with Retry-After: 61", 1, "429", why, told(429, "61"));
    givesUp(
        "503 with a date of tomorrow", 1, "503", why, told(503, "Sat, 21 Nov 2026 03:00:00 GMT"));
    givesUp(
        "429 with Retry-After: 99999999999999999999",
        1,
        "429",
        "that is a number of seconds, and a very large one, even if no long can hold it",
        told(429, "99999999999999999999"));
  }

  @Test
  @Tag("task:4")
  @DisplayName("stops when it is interrupted")
  void stopsWhenInterrupted() {
    var requests = new AtomicInteger();
    try (var server =
            Server.start(request -> requests.incrementAndGet() < 50 ? Reply.of(429) : GOOD);
        var http = HttpClient.newHttpClient()) {
      var client =
          new PatientClient(
              http,
              new Time(),
              time -> {
                throw new InterruptedException("stop");
              });
      Check.that("get(..) of a service that says 429, when the pause is interrupted")
          .throwsException(InterruptedException.class, () -> client.get(server.url("/users")))
          .because(
              "an interrupt says: stop what you are doing. Who catches it and goes on cannot be stopped");
      Check.that("requests to the server")
          .gives(1, server::requests)
          .because("nothing is asked after an interrupt");
    }
  }

  private static Reply told(int status, String retryAfter) {
    return Reply.of(status).header("Retry-After", retryAfter);
  }

  /**
   * Answers in order; the last one again and again, but after fifty requests a good one, so that a
   * loop ends.
   */
  private static Server serve(Reply... replies) {
    var requests = new AtomicInteger();
    return Server.start(
        request -> {
          var at = requests.getAndIncrement();
          return at < 50 ? replies[Math.min(at, replies.length - 1)] : GOOD;
        });
  }

  private static void does(
      String answers,
      String expected,
      int requests,
      List<Long> pauses,
      String why,
      Reply... replies) {
    var time = new Time();
    try (var server = serve(replies);
        var http = HttpClient.newHttpClient()) {
      Check.that(
              "status and body from get(..), requests and pauses (ms), when the service answers: "
                  + answers)
          .gives(
              List.of(expected, requests, pauses),
              () -> {
                var reply = new PatientClient(http, time, time::sleep).get(server.url("/users"));
                return List.of(text(reply), server.requests(), time.pauses);
              })
          .because(
              pauses.isEmpty()
                  ? why
                  : why
                      + ". (A wait counts if it goes through the pause that the client was given)");
    }
  }

  private static void givesUp(
      String answers, int requests, String message, String why, Reply... replies) {
    var time = new Time();
    try (var server = serve(replies);
        var http = HttpClient.newHttpClient()) {
      var address = server.url("/users?limit=10");
      Check.that("get(..), when the service answers: " + answers)
          .throwsException(
              IOException.class,
              message,
              () -> new PatientClient(http, time, time::sleep).get(address))
          .because(why + ". The message names the status");
      Check.that("requests to the server, until get(..) gave up")
          .gives(requests, server::requests)
          .because(why);
      Check.that("the number of pauses between %d requests".formatted(requests))
          .gives(requests - 1, time.pauses::size)
          .because("there is nothing to wait for after the last request");
      Check.that("get(..) once more")
          .throwsException(
              IOException.class,
              address.toString(),
              () -> new PatientClient(http, time, time::sleep).get(address))
          .because(
              "whoever reads the message at night has forty jobs and wants to know which address it was");
    }
  }

  private static String text(HttpResponse<String> reply) {
    return reply.statusCode() + " " + reply.body();
  }
}
