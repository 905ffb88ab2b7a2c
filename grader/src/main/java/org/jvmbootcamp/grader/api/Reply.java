package org.jvmbootcamp.grader.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link Server} answers.
 *
 * @param code HTTP's status
 * @param headers by name
 * @param body sent as UTF-8
 * @param delay how long it waits before it answers
 * @param dropped whether the connection is closed instead of an answer
 */
public record Reply(
    int code, Map<String, String> headers, String body, Duration delay, boolean dropped) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** Status 200 with JSON. */
  public static Reply json(String body) {
    return new Reply(200, Map.of("Content-Type", "application/json"), body, Duration.ZERO, false);
  }

  /** Status 200 with plain text. */
  public static Reply text(String body) {
    String type = "text/plain; charset=utf-8";
    return new Reply(200, Map.of("Content-Type", type), body, Duration.ZERO, false);
  }

  /** A status without a body: {@code Reply.of(429).header("Retry-After", "1")}. */
  public static Reply of(int status) {
    return new Reply(status, Map.of(), "", Duration.ZERO, false);
  }

  /** No answer: the connection is closed. */
  public static Reply drop() {
    return new Reply(0, Map.of(), "", Duration.ZERO, true);
  }

  /** The same with another status. */
  public Reply status(int status) {
    return new Reply(status, headers, body, delay, dropped);
  }

  /** The same with a header more. */
  public Reply header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(code, more, body, delay, dropped);
  }

  /** The same, but slower. */
  public Reply after(Duration wait) {
    return new Reply(code, headers, body, wait, dropped);
  }

  void write(HttpExchange exchange) throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    boolean bare = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code, bare ? -1 : bytes.length);
    if (!bare) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
