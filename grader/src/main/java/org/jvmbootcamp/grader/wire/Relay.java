package org.jvmbootcamp.grader.wire;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;

/**
 * Hands connections at one address on to another: a socket in a folder to a port, and back. So code
 * without a network reaches one server, and nothing else.
 */
public final class Relay implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 40;

  private final ServerSocketChannel from;
  private final SocketAddress to;
  private final Semaphore free = new Semaphore(MOST_CONNECTIONS);

  private Relay(ServerSocketChannel from, SocketAddress to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Begins to listen.
   *
   * @throws IOException if the address is taken
   */
  public static Relay listen(SocketAddress at, SocketAddress to) throws IOException {
    var channel = ServerSocketChannel.open(family(at));
    channel.bind(at);
    var relay = new Relay(channel, to);
    daemon("relay", relay::accept);
    return relay;
  }

  /** Where it listens. */
  public SocketAddress address() {
    try {
      return from.getLocalAddress();
    } catch (IOException e) {
      throw new IllegalStateException("The relay is closed", e);
    }
  }

  private static ProtocolFamily family(SocketAddress address) {
    return address instanceof UnixDomainSocketAddress
        ? StandardProtocolFamily.UNIX
        : StandardProtocolFamily.INET;
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel near = from.accept();
        if (free.tryAcquire()) {
          daemon("relay connection", () -> serve(near));
        } else {
          near.close();
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(SocketChannel near) {
    try (near;
        var far = SocketChannel.open(family(to))) {
      far.connect(to);
      var back = daemon("relay answers", () -> copy(far, near));
      copy(near, far);
      back.join();
    } catch (IOException e) {
      // One side is gone; closing tells the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  /** Until one side ends; then both are ended, as a database's connection has no half. */
  private static void copy(SocketChannel in, SocketChannel out) {
    var buffer = ByteBuffer.allocate(1 << 14);
    try (in;
        out) {
      while (in.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        buffer.clear();
      }
    } catch (IOException e) {
      // As above.
    }
  }

  private static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().name(name).daemon(true).start(task);
  }

  /** Stops to listen; open connections live on. */
  @Override
  public void close() throws IOException {
    from.close();
  }
}
