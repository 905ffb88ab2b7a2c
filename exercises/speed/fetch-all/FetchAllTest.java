import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Asked;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Reply;
import org.jvmbootcamp.grader.api.Server;

class FetchAllTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long LONGEST_SECONDS = 4;

  @AfterAll
  static void close() {
    HTTP.shutdownNow();
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives the texts")
  void givesTexts() {
    try (var server = Server.start(request -> Reply.text("place " + id(request)))) {
      for (var count : List.of(0, 1, 2, 25)) {
        Check.that("all(http, places 0 to %d exclusive, 4)".formatted(count))
            .gives(texts(count), () -> FetchAll.all(HTTP, places(server, count), 4))
            .because("there is one result for each address, and it has the text of the answer");
      }
      var twice = List.of(server.url("/place/7"), server.url("/place/7"));
      Check.that("all(http, [/place/7, /place/7], 4)")
          .gives(
              List.of(new FetchAll.Result.Text("place 7"), new FetchAll.Result.Text("place 7")),
              () -> FetchAll.all(HTTP, twice, 4))
          .because("the result in place i belongs to the address in place i");
      Check.that("requests to the server, for 30 addresses in five calls")
          .gives(30, server::requests)
          .because("each address is asked for once, no more and no less");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps the order of the addresses")
  void keepsOrder() {
    var others = new CountDownLatch(4);
    try (var server =
        Server.start(
            request -> {
              if (id(request) == 0) {
                others.await(LONGEST_SECONDS, TimeUnit.SECONDS);
              } else {
                others.countDown();
              }
              return Reply.text("place " + id(request))
                  .after(Duration.ofMillis(id(request) == 0 ? 50 : 0));
            })) {
      Check.that("all(http, places 0 to 4, 5), when place 0 is answered last")
          .gives(texts(5), () -> FetchAll.all(HTTP, places(server, 5), 5))
          .because("whoever calls puts the result in place i beside the address in place i");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("as many under way as it may")
  void limits() {
    for (var atOnce : List.of(1, 3, 20)) {
      var room = new CountDownLatch(atOnce);
      try (var server =
          Server.start(
              request -> {
                room.countDown();
                if (!room.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                  while (room.getCount() > 0) {
                    room.countDown(); // nobody else comes: do not keep the others waiting
                  }
                }
                return Reply.text("").after(Duration.ofMillis(30));
              })) {
        Check.that("the most requests under way in all(http, 60 places, %d)".formatted(atOnce))
            .gives(
                Map.of("under way", atOnce),
                () -> {
                  FetchAll.all(HTTP, places(server, 60), atOnce);
                  return Map.of("under way", server.mostAtOnce());
                })
            .because(
                "more than the partner allows are refused, and fewer take longer than they must. The"
                    + " number of cores has nothing to do with it: nobody computes");
      }
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("a status other than 200")
  void tellsStatus() {
    for (var status : List.of(404, 503, 204, 301)) {
      try (var server =
          Server.start(
              request ->
                  id(request) == 1 ? Reply.of(status) : Reply.text("place " + id(request)))) {
        Check.that("all(http, places 0 to 2, 2), when place 1 is answered with " + status)
            .gives(
                List.of("place 0", "/place/1: " + status, "place 2"),
                () -> shown(FetchAll.all(HTTP, places(server, 3), 2), Integer.toString(status)))
            .because(
                "a refusal taken for a text is wrong data, and nobody hears of it. The failure has the"
                    + " address, and the status in its reason; the others have their texts");
        Check.that(
                "requests to the server, for three places of which one is answered with " + status)
            .gives(3, server::requests)
            .because("nothing is asked twice");
      }
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("connections that break, services that are down, addresses that are none")
  void tellsFailures() {
    URI down;
    try (var closed = Server.start(request -> Reply.text(""))) {
      down = closed.url("/place/1");
    }
    try (var server =
        Server.start(
            request -> id(request) == 9 ? Reply.drop() : Reply.text("place " + id(request)))) {
      tellsOne(server, "whose connection breaks", server.url("/place/9"));
      tellsOne(server, "of a service that is down", down);
      tellsOne(server, "without a host", URI.create("/place/3"));
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("goes on after many failures")
  void goesOn() {
    try (var server = Server.start(request -> Reply.text("place " + id(request)))) {
      var addresses = new ArrayList<>(Collections.nCopies(10, URI.create("/place/3")));
      addresses.add(server.url("/place/4"));
      Check.that("the last result of all(http, [ten times /place/3, without a host; /place/4], 2)")
          .gives(
              new FetchAll.Result.Text("place 4"),
              () -> inTime(() -> FetchAll.all(HTTP, addresses, 2).getLast()))
          .because("whoever fails has to make room for the next one, too");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("one slow answer among thirty")
  void isNotHeldUp() {
    for (var slow : List.of(0, 5)) {
      var others = new CountDownLatch(29);
      try (var server =
          Server.start(
              request -> {
                if (id(request) != slow) {
                  others.countDown();
                  return Reply.text("place " + id(request));
                }
                others.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                return Reply.text(29 - others.getCount() + " of 29 others came before me");
              })) {
        Check.that(
                "the text of place %1$d from all(http, 30 places, 4); place %1$d is answered last, or after 4 seconds"
                    .formatted(slow))
            .gives(
                new FetchAll.Result.Text("29 of 29 others came before me"),
                () -> FetchAll.all(HTTP, places(server, 30), 4).get(slow))
            .because(
                "while one of four takes long, three go on. Who waits for a whole batch, or for the first"
                    + " result before it begins another request, stands still");
      }
    }
  }

  @Test
  @Tag("task:5")
  @DisplayName("addresses from a file that is larger than memory")
  void readsLate() {
    var answered = new AtomicInteger();
    try (var server =
        Server.start(
            request -> {
              Thread.sleep(2);
              answered.incrementAndGet();
              return Reply.text("");
            })) {
      var addresses = new Counted(places(server, 300), answered);
      Check.that(
              "the most addresses read and not yet answered, in all(http, 300 addresses one by one, 8)")
          .satisfies(
              "at most 9",
              (Integer most) -> most <= 9,
              () -> {
                FetchAll.all(HTTP, addresses, 8);
                return addresses.most;
              })
          .because(
              "an address that has been read waits somewhere, in a list or in a thread of its own. Eight"
                  + " are under way, one may be in your hand; the rest stays in the file");
      Check.that("requests to the server")
          .gives(300, server::requests)
          .because("all are asked for");
    }
  }

  /** Addresses that tell how far their reader is ahead of the answers. */
  private static final class Counted implements Iterable<URI> {
    private final List<URI> addresses;
    private final AtomicInteger answered;
    private int read;
    private int most;

    Counted(List<URI> addresses, AtomicInteger answered) {
      this.addresses = addresses;
      this.answered = answered;
    }

    @Override
    public Iterator<URI> iterator() {
      var each = addresses.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return each.hasNext();
        }

        @Override
        public URI next() {
          most = Math.max(most, ++read - answered.get());
          return each.next();
        }
      };
    }
  }

  private static void tellsOne(Server server, String what, URI bad) {
    var addresses = List.of(server.url("/place/0"), bad, server.url("/place/2"));
    Check.that("all(http, [/place/0, an address %s, /place/2], 2)".formatted(what))
        .gives(
            List.of("place 0", bad.getPath() + ": a reason", "place 2"),
            () -> shown(FetchAll.all(HTTP, addresses, 2), ""))
        .because(
            "what happens to one address is known for that one, with a reason that is not empty. It must"
                + " not cost the others their results");
  }

  /** The results in short: a text, or the failure's path and whether its reason is as it should. */
  private static List<String> shown(List<FetchAll.Result> results, String number) {
    return results.stream()
        .map(
            result ->
                switch (result) {
                  case FetchAll.Result.Text(var body) -> body;
                  case FetchAll.Result.Failure(var address, var reason) -> {
                    var said = reason == null ? "null" : reason;
                    var good = !said.isBlank() && said.contains(number) && reason != null;
                    yield address.getPath()
                        + ": "
                        + (!good ? said : number.isEmpty() ? "a reason" : number);
                  }
                })
        .toList();
  }

  private static Object inTime(Callable<Object> work) throws Exception {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    try {
      return task.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "no end after " + LONGEST_SECONDS + " seconds";
    }
  }

  private static List<URI> places(Server server, int count) {
    return IntStream.range(0, count).mapToObj(id -> server.url("/place/" + id)).toList();
  }

  private static List<FetchAll.Result> texts(int count) {
    return IntStream.range(0, count)
        .<FetchAll.Result>mapToObj(id -> new FetchAll.Result.Text("place " + id))
        .toList();
  }

  private static int id(Asked request) {
    return Integer.parseInt(request.path().substring("/place/".length()));
  }
}
