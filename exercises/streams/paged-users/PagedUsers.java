import java.net.URI;
import java.util.stream.Stream;

final class PagedUsers {
  /** A user of the partner's service. */
  record User(int id, String name) {}

  static Stream<User> users(URI first) {
    throw new UnsupportedOperationException(
        "Write PagedUsers.users: a source that fetches the next page when it is asked, and flatMap");
  }
}
