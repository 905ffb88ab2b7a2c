import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Asked;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Reply;
import org.jvmbootcamp.grader.api.Server;

class PagedUsersTest {
  @Test
  @Tag("task:1")
  @DisplayName("walks over all pages, in order")
  void walks() {
    gives(
        "two pages",
        List.of(user(9, "Ann"), user(7, "Bo"), user(4, "Cid")),
        "the last page is the one without Next-Cursor, and its users count as well",
        page("9,Ann\n7,Bo\n"),
        page("4,Cid\n"));
    gives(
        "one page",
        List.of(user(1, "Ann")),
        "a page without Next-Cursor is the first and the last",
        page("1,Ann\n"));
    gives(
        "one page with the same user twice",
        List.of(user(1, "Ann"), user(1, "Ann")),
        "what the service says twice is not yours to correct",
        page("1,Ann\n1,Ann\n"));
    gives("a page without users", List.of(), "a service may have no users", page(""));
  }

  @Test
  @Tag("task:1")
  @DisplayName("an empty page is not the end")
  void goesOnAfterAnEmptyPage() {
    gives(
        "a page, two empty ones, a page",
        List.of(user(9, "Ann"), user(4, "Cid")),
        "the partner filters after cutting pages, so a page can lose all its users. The end is where Next-Cursor is missing, nowhere else",
        page("9,Ann\n"),
        page(""),
        page(""),
        page("4,Cid\n"));
  }

  @Test
  @Tag("task:1")
  @DisplayName("names as people have them")
  void readsNames() {
    gives(
        "names with commas, accents and spaces",
        List.of(user(3, "Bo, Jr."), user(2, "Zoë Ångström"), user(1, "李雷, Dr., PhD")),
        "only the first comma of a line parts the id from the name, and the body is UTF-8",
        page("3,Bo, Jr.\n2,Zoë Ångström\n1,李雷, Dr., PhD\n"));
  }

  @Test
  @Tag("task:2")
  @DisplayName("sends each cursor as it came")
  void carriesCursors() {
    for (var cursor : List.of("p2", "a+b/c==", "x&y=1", "50%", "zwei Wörter", "{\"id\":7}")) {
      var asked = new ArrayList<String>();
      try (var server =
          Server.start(
              request -> {
                var got = request.query().get("cursor");
                if (got == null) {
                  return Reply.text("9,Ann\n").header("Next-Cursor", ascii(cursor));
                }
                asked.add(got);
                return Reply.text("4,Cid\n");
              })) {
        Check.that(
                "the cursor that the server gets, when it had sent Next-Cursor: " + ascii(cursor))
            .gives(
                List.of(ascii(cursor)),
                () -> {
                  read(PagedUsers.users(server.url("/users")));
                  return asked;
                })
            .because(
                "in an address, + means a space, & begins the next parameter and % an encoded byte. The service gets another cursor than it gave, and answers with the wrong page or an error");
      }
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps the other parameters, on each page")
  void keepsParameters() {
    try (var server = serve(page("1,Ann\n"), page("2,Bo\n"), page("3,Cid\n"))) {
      Check.that(
              "the parameters limit, country and cursor of each request for users(/users?limit=1&country=de%2Bat), of three pages")
          .gives(
              List.of("1 de+at null", "1 de+at c1", "1 de+at c2"),
              () -> {
                read(PagedUsers.users(server.url("/users?limit=1&country=de%2Bat")));
                return server.asked().stream()
                    .map(Asked::query)
                    .map(q -> q.get("limit") + " " + q.get("country") + " " + q.get("cursor"))
                    .toList();
              })
          .because(
              "a service that is asked for another limit or country on its second page answers another question. The cursor is added to the first address, and replaces the cursor before");
    }
    try (var server = serve(page("1,Ann\n"), page("2,Bo\n"))) {
      Check.that("users of users(/users), without parameters, of two pages")
          .gives(
              List.of(user(1, "Ann"), user(2, "Bo")),
              () -> read(PagedUsers.users(server.url("/users"))))
          .because("the first parameter of an address begins with ?, each of the others with &");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("asks for nothing before somebody asks")
  void asksLate() {
    asks(
        0,
        "the stream is made, and nobody uses it",
        users -> users.filter(user -> true),
        "a stream is a description. Whoever makes one and does not use it must cause no request");
  }

  @Test
  @Tag("task:3")
  @DisplayName("stops when nobody wants more")
  void stops() {
    asks(
        1,
        "findFirst()",
        Stream::findFirst,
        "the first user is on the first page, and nobody has asked for more");
    asks(
        1,
        "limit(10), all of the first page",
        users -> users.limit(10).toList(),
        "ten users are wanted and ten are there. A page that is fetched in advance is a request that nobody needed");
    asks(
        2,
        "limit(11)",
        users -> users.limit(11).toList(),
        "the eleventh user is the first of the second page");
    asks(
        2,
        "anyMatch(id 15)",
        users -> users.anyMatch(user -> user.id() == 15),
        "user 15 is on the second page");
    asks(
        1,
        "iterator(), ten times next()",
        users -> {
          var each = users.iterator();
          for (var i = 0; i < 10; i++) {
            each.next();
          }
        },
        "the first page has ten users, and nobody has asked for one more");
  }

  @Test
  @Tag("task:3")
  @DisplayName("asks for each page once")
  void asksOnce() {
    asks(
        5,
        "count()",
        Stream::count,
        "there are five pages, and the last one says that it is the last");
    asks(
        5,
        "forEach",
        users -> users.forEach(user -> {}),
        "a page is fetched once, however many of its users are read");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a status other than 200 is no last page")
  void tellsStatus() {
    for (var status : List.of(500, 429, 404)) {
      try (var server = serve(page("9,Ann\n"), Reply.of(status))) {
        var read = new ArrayList<PagedUsers.User>();
        Check.that("users(..).forEach, when the second page has the status %d".formatted(status))
            .throwsException(
                UncheckedIOException.class,
                Integer.toString(status),
                () -> read(PagedUsers.users(server.url("/users")), read))
            .because(
                "a refused page has no users and no Next-Cursor, as the last page might: taken for it, the copy is too small and nobody hears of it. So it has to be told, by the exception that streams of the JDK throw when reading fails");
        Check.that("the users that were handed on before")
            .gives(List.of(user(9, "Ann")), () -> read)
            .because("the first page was good, and its users came before the second was asked for");
      }
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("a connection that breaks")
  void tellsBrokenConnections() {
    try (var server = serve(page("9,Ann\n"), Reply.drop())) {
      Check.that("users(..).forEach, when the connection of the second page breaks")
          .throwsException(
              UncheckedIOException.class, () -> read(PagedUsers.users(server.url("/users"))))
          .because(
              "a stream cannot throw an IOException; UncheckedIOException is what the JDK's own streams throw in its place, and what callers catch");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("a cursor that leads to itself")
  void endsCircles() {
    var requests = new AtomicInteger();
    try (var server =
        Server.start(
            request -> {
              var page = Reply.text("9,Ann\n");
              return requests.incrementAndGet() < 50 ? page.header("Next-Cursor", "again") : page;
            })) {
      Check.that("users(..).forEach, of a server that answers each request with Next-Cursor: again")
          .throwsException(
              UncheckedIOException.class,
              () ->
                  PagedUsers.users(server.url("/users"))
                      .map(PagedUsers.User::name)
                      .forEach(name -> {}))
          .because(
              "the page at this cursor names this cursor: the walk would never end, and the warehouse would fill with one page. A fault of the service must not become a job without an end");
    }
  }

  private static PagedUsers.User user(int id, String name) {
    return new PagedUsers.User(id, name);
  }

  private static Reply page(String body) {
    return Reply.text(body);
  }

  /** A header can only hold ASCII. */
  private static String ascii(String text) {
    return text.replace('ö', 'o');
  }

  /** The pages in order; the cursors are c1, c2 and so on. A cursor that is none is refused. */
  private static Server serve(Reply... pages) {
    return Server.start(
        request -> {
          var cursor = request.query().getOrDefault("cursor", "c0");
          var at =
              IntStream.range(0, pages.length)
                  .filter(i -> cursor.equals("c" + i))
                  .findFirst()
                  .orElse(-1);
          if (at < 0) {
            return Reply.text("no page has the cursor " + cursor).status(400);
          }
          return at + 1 < pages.length
              ? pages[at].header("Next-Cursor", "c" + (at + 1))
              : pages[at];
        });
  }

  private static List<PagedUsers.User> read(Stream<PagedUsers.User> users) {
    return read(users, new ArrayList<>());
  }

  private static List<PagedUsers.User> read(
      Stream<PagedUsers.User> users, List<PagedUsers.User> read) {
    users.forEach(read::add);
    return read;
  }

  private static void gives(
      String what, List<PagedUsers.User> expected, String why, Reply... pages) {
    try (var server = serve(pages)) {
      Check.that("users(..) of " + what)
          .gives(expected, () -> read(PagedUsers.users(server.url("/users?limit=10"))))
          .because(why);
    }
  }

  private static void asks(
      int requests, String what, Consumer<Stream<PagedUsers.User>> use, String why) {
    var pages =
        IntStream.range(0, 5)
            .mapToObj(
                page ->
                    IntStream.rangeClosed(page * 10 + 1, page * 10 + 10)
                        .mapToObj(id -> id + ",user\n")
                        .reduce("", String::concat))
            .map(Reply::text)
            .toArray(Reply[]::new);
    try (var server = serve(pages)) {
      Check.that("requests to a server with five pages of ten users: " + what)
          .gives(
              Map.of("requests", requests),
              () -> {
                use.accept(PagedUsers.users(server.url("/users")));
                return Map.of("requests", server.requests());
              })
          .because(why);
    }
  }
}
