// Takes an answer without users and cursor for the last page, whatever its status.
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

final class PagedUsers {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A user of the partner's service. */
  record User(int id, String name) {}

  static Stream<User> users(URI first) {
    return StreamSupport.stream(new Pages(first), false).flatMap(List::stream);
  }

  private static final class Pages extends Spliterators.AbstractSpliterator<List<User>> {
    private final URI first;
    private URI next;
    private String cursor;

    Pages(URI first) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.first = first;
      next = first;
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<User>> action) {
      if (next == null) {
        return false;
      }
      var reply = get(next);
      var following = reply.headers().firstValue("Next-Cursor").orElse(null);
      if (following != null && following.equals(cursor)) {
        throw failure("the page at " + next + " names itself as the next one");
      }
      cursor = following;
      next = following == null ? null : withCursor(first, following);
      action.accept(reply.body().lines().map(Pages::parse).toList());
      return true;
    }

    private static HttpResponse<String> get(URI address) {
      try {
        var request = HttpRequest.newBuilder(address).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + address, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failure("interrupted while reading " + address);
      }
    }

    private static URI withCursor(URI address, String cursor) {
      var sign = address.getRawQuery() == null ? "?" : "&";
      return URI.create(
          address + sign + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    private static User parse(String line) {
      var fields = line.split(",", 2);
      return new User(Integer.parseInt(fields[0]), fields[1]);
    }

    private static UncheckedIOException failure(String message) {
      return new UncheckedIOException(new IOException(message));
    }
  }
}
