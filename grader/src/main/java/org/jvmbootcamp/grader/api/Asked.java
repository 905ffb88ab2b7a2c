package org.jvmbootcamp.grader.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link Server} got.
 *
 * @param method {@code GET}
 * @param path {@code /users}, without the query
 * @param query decoded; of a name that stands twice, the last
 * @param headers by name, whatever its case; of one that stands twice, the first
 * @param body as UTF-8; may be empty
 * @param nanos when it came, as {@link System#nanoTime} has it
 */
public record Asked(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    long nanos) {

  static Asked of(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
        System.nanoTime());
  }

  private static Map<String, String> query(@Nullable String raw) {
    var query = new LinkedHashMap<String, String>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        query.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A number in the query; the fallback if it is not there or no number. */
  public int number(String name, int fallback) {
    String text = query.get(name);
    return text != null && text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : fallback;
  }
}
