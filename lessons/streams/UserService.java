package streams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A web service on the loopback that hands out its users in pages, newest first, and counts who
 * asked. {@code /users?limit=10} is the first page; the header {@code Link} names the next one, as
 * in RFC 8288. {@code offset=20} skips twenty, {@code before=80} begins below the id 80. The body
 * has a line {@code id,name} for each user. Safe for several threads.
 */
public final class UserService implements AutoCloseable {
  private static final int MOST_A_PAGE = 100;
  private static final long WINDOW_NANOS = 1_000_000_000L;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final NavigableMap<Integer, String> users = new TreeMap<>();
  private int answered;
  private int refused;
  private int perSecond = Integer.MAX_VALUE;
  private long windowBegan;
  private int inWindow;

  private UserService(HttpServer server) {
    this.server = server;
  }

  /** Starts the service with users 1 to {@code count}, on a free port. */
  public static UserService start(int count) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var service = new UserService(HttpServer.create(address, 0));
    for (var id = 1; id <= count; id++) {
      service.add("user-" + id);
    }
    service.server.createContext("/users", service::answer);
    service.server.setExecutor(service.threads);
    service.server.start();
    return service;
  }

  /** Where the first page is, without parameters. */
  public URI users() {
    var address = server.getAddress();
    return URI.create(
        "http://%s:%d/users".formatted(address.getAddress().getHostAddress(), address.getPort()));
  }

  /** A new user, with the highest id: the first on the first page from now on. */
  public synchronized void add(String name) {
    users.put(users.isEmpty() ? 1 : users.lastKey() + 1, name);
  }

  /** The user is gone. */
  public synchronized void remove(int id) {
    users.remove(id);
  }

  /** From now on, answers at most so many requests in each second and refuses the others. */
  public synchronized void allow(int requestsPerSecond) {
    perSecond = requestsPerSecond;
  }

  /** How many requests got a page since the last reset. */
  public synchronized int answered() {
    return answered;
  }

  /** How many requests were refused since the last reset. */
  public synchronized int refused() {
    return refused;
  }

  /** Counts from 0 again. */
  public synchronized void reset() {
    answered = 0;
    refused = 0;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var wait = admit(System.nanoTime());
      if (wait > 0) {
        exchange.getResponseHeaders().set("Retry-After", Long.toString(wait));
        exchange.sendResponseHeaders(429, -1);
        return;
      }
      var page = page(parameters(exchange.getRequestURI()));
      if (!page.next().isEmpty()) {
        exchange.getResponseHeaders().set("Link", "<%s>; rel=\"next\"".formatted(page.next()));
      }
      var body = page.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** Seconds to wait, or 0 if the request may pass. */
  private synchronized long admit(long now) {
    if (now - windowBegan >= WINDOW_NANOS) {
      windowBegan = now;
      inWindow = 0;
    }
    if (inWindow == perSecond) {
      refused++;
      return 1;
    }
    inWindow++;
    answered++;
    return 0;
  }

  private record Page(String body, String next) {}

  private synchronized Page page(Map<String, Integer> asked) {
    var limit = Math.clamp(asked.getOrDefault("limit", MOST_A_PAGE), 1, MOST_A_PAGE);
    var byOffset = asked.containsKey("offset");
    var offset = asked.getOrDefault("offset", 0);
    var before = asked.getOrDefault("before", Integer.MAX_VALUE);
    var rows =
        users.headMap(before, false).descendingMap().entrySet().stream()
            .skip(offset)
            .limit(limit + 1L) // one more tells whether there is a next page
            .toList();
    var shown = rows.subList(0, Math.min(limit, rows.size()));
    return new Page(text(shown), rows.size() > limit ? next(byOffset, offset, limit, shown) : "");
  }

  private static String next(
      boolean byOffset, int offset, int limit, List<Map.Entry<Integer, String>> shown) {
    return byOffset
        ? "/users?offset=%d&limit=%d".formatted(offset + limit, limit)
        : "/users?before=%d&limit=%d".formatted(shown.getLast().getKey(), limit);
  }

  private static String text(List<Map.Entry<Integer, String>> rows) {
    return rows.stream()
        .map(row -> row.getKey() + "," + row.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static Map<String, Integer> parameters(URI uri) {
    var parameters = new HashMap<String, Integer>();
    var query = uri.getQuery() == null ? "" : uri.getQuery();
    for (var pair : query.split("&", -1)) {
      if (pair.matches("\\w+=\\d{1,9}")) {
        var equals = pair.indexOf('=');
        parameters.put(pair.substring(0, equals), Integer.parseInt(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }
}
