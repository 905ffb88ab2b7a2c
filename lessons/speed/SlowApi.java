package speed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web service on the loopback that takes its time and counts who asks. {@code /place/7} is the
 * text {@code place 7}. It works on so many requests at once as it is allowed, and refuses others
 * with the status 503. Safe for several threads.
 */
public final class SlowApi implements AutoCloseable {
  private static final int WAITING_CONNECTIONS = 2_000;

  private final HttpServer server;
  private final Duration delay;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private int allowed = Integer.MAX_VALUE;
  private int open;
  private int mostAtOnce;
  private int answered;
  private int refused;

  private SlowApi(HttpServer server, Duration delay) {
    this.server = server;
    this.delay = delay;
  }

  /** Starts the service on a free port; each answer takes as long as the delay. */
  public static SlowApi start(Duration delay) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var api = new SlowApi(HttpServer.create(address, WAITING_CONNECTIONS), delay);
    api.server.createContext("/place/", api::answer);
    api.server.setExecutor(api.threads);
    api.server.start();
    return api;
  }

  /** The address of a place. */
  public URI place(int id) {
    var address = server.getAddress();
    return URI.create(
        "http://%s:%d/place/%d"
            .formatted(address.getAddress().getHostAddress(), address.getPort(), id));
  }

  /** From now on, works on at most so many requests at once and refuses the others. */
  public synchronized void allow(int requestsAtOnce) {
    allowed = requestsAtOnce;
  }

  /** How many requests were answered since the last reset. */
  public synchronized int answered() {
    return answered;
  }

  /** How many requests were refused since the last reset. */
  public synchronized int refused() {
    return refused;
  }

  /** On how many requests it worked at the same time since the last reset, at the most. */
  public synchronized int mostAtOnce() {
    return mostAtOnce;
  }

  /** Counts from 0 again. */
  public synchronized void reset() {
    answered = 0;
    refused = 0;
    mostAtOnce = 0;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!admit()) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      try {
        Thread.sleep(delay);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        leave();
      }
      var path = exchange.getRequestURI().getPath();
      var body = path.substring(1).replace('/', ' ').getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized boolean admit() {
    if (open == allowed) {
      refused++;
      return false;
    }
    open++;
    mostAtOnce = Math.max(mostAtOnce, open);
    return true;
  }

  private synchronized void leave() {
    open--;
    answered++;
  }
}
