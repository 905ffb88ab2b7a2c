import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Asked;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Reply;
import org.jvmbootcamp.grader.api.Server;

class PageWalkTest {
  private static Reply page(Asked request) {
    int page = request.number("page", 1);
    return Reply.text(page > 3 ? "" : "line " + page);
  }

  @Test
  @Tag("task:1")
  @DisplayName("reads three pages with four requests")
  void readsEveryPage() {
    try (var server = Server.start(PageWalkTest::page)) {
      Check.that("lines of a server with three pages")
          .gives(List.of("line 1", "line 2", "line 3"), () -> PageWalk.lines(server.url("/p")))
          .because("the fourth page is empty");
      Check.that("requests").gives(4, server::requests).because("each page is asked for once");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("asks again after status 429")
  void asksAgain() {
    try (var server =
        Server.start(
            request ->
                request.headers().containsKey("X-Again")
                    ? page(request)
                    : Reply.of(429).header("X-Again", "yes"))) {
      Check.that("lines of a server that is busy")
          .gives(List.of("line 1", "line 2", "line 3"), () -> PageWalk.lines(server.url("/p")))
          .because("it said how to ask again");
    }
  }
}
