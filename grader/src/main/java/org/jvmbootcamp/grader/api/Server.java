package org.jvmbootcamp.grader.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A real HTTP server on the loopback, for tests of kind {@code http}: it answers as the test says,
 * and counts what it is asked. A request is counted before it is answered. Safe to use from several
 * threads.
 *
 * <pre>{@code
 * try (var server = Server.start(request -> Reply.json("[]"))) {
 *   Check.that("pages(url).size()").gives(0, () -> Pages.of(server.url("/users")).size()).because(..);
 *   Check.that("requests to the server").gives(1, server::requests).because("one page is enough");
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService threads;
  private final Handler handler;
  private final List<Asked> asked = new ArrayList<>();
  private int open;
  private int mostOpen;

  private Server(HttpServer http, ExecutorService threads, Handler handler) {
    this.http = http;
    this.threads = threads;
    this.handler = handler;
  }

  /** Answers requests; may be called by several threads at a time. */
  @FunctionalInterface
  public interface Handler {
    /**
     * The answer to a request.
     *
     * @throws Exception what the client reads as status 500
     */
    Reply reply(Asked request) throws Exception;
  }

  /**
   * Starts a server on a free port, which answers each request on a virtual thread of its own.
   *
   * @throws UncheckedIOException if there is no free port
   */
  public static Server start(Handler handler) {
    try {
      var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      var server = new Server(http, threads, handler);
      http.createContext("/", server::answer);
      http.setExecutor(threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start an HTTP server on the loopback", e);
    }
  }

  /** Where it listens, with a path and query: {@code url("/users?page=1")}. */
  public URI url(String path) {
    InetSocketAddress address = http.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path);
  }

  /** How many requests it got. */
  public synchronized int requests() {
    return asked.size();
  }

  /** How many requests it got for a path, whatever the query. */
  public synchronized int requests(String path) {
    return (int) asked.stream().filter(request -> request.path().equals(path)).count();
  }

  /** Every request, in the order in which they came. */
  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** How many requests were open at the same time, at the most. */
  public synchronized int mostAtOnce() {
    return mostOpen;
  }

  private void answer(HttpExchange exchange) throws IOException {
    // Closing it without a reply drops the connection.
    try (exchange) {
      var request = Asked.of(exchange);
      begin(request);
      Reply reply = reply(request);
      end();
      if (reply != null) {
        reply.write(exchange);
      }
    }
  }

  private @Nullable Reply reply(Asked request) {
    try {
      Reply reply = handler.reply(request);
      Thread.sleep(reply.delay());
      return reply.dropped() ? null : reply;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (Exception e) {
      return Reply.text("The test's own server failed: " + e).status(500);
    }
  }

  private synchronized void begin(Asked request) {
    asked.add(request);
    mostOpen = Math.max(mostOpen, ++open);
  }

  private synchronized void end() {
    open--;
  }

  /** Drops what is open, and stops. */
  @Override
  public void close() {
    threads.shutdownNow();
    http.stop(0);
  }
}
