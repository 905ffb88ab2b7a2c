package org.jvmbootcamp.kernel.protocol;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A socket that takes requests and sends replies. One thread uses it at a time. */
public final class Router {
  private final ZMQ.Socket socket;
  private final Wire wire;
  private final PrintStream log;

  public Router(ZContext context, String address, Wire wire, PrintStream log) {
    this.socket = context.createSocket(SocketType.ROUTER);
    this.wire = wire;
    this.log = log;
    socket.setLinger(1000);
    socket.setHWM(0);
    // A client that comes back, or a second one, may have the identity of the first.
    socket.setRouterHandover(true);
    socket.bind(address);
  }

  /** The kernel ends: what was sent is still delivered. */
  public void close() {
    socket.close();
  }

  /** Waits for a request; what is no message is logged and passed over. */
  public Message receive() {
    while (true) {
      Message message = receive(0);
      if (message != null) {
        return message;
      }
    }
  }

  /** A request that has arrived already, or null. */
  public @Nullable Message poll() {
    return receive(ZMQ.DONTWAIT);
  }

  /** Waits for a request at most so long; null if none came. */
  public @Nullable Message receiveWithin(int milliseconds) {
    socket.setReceiveTimeOut(milliseconds);
    try {
      return receive(0);
    } finally {
      socket.setReceiveTimeOut(-1);
    }
  }

  /** Answers a request. */
  public void reply(Message request, String type, Map<String, ?> content) {
    send(request.identities(), type, request.header(), content);
  }

  /** Sends a message to a client. */
  public void send(
      List<byte[]> identities,
      String type,
      tools.jackson.databind.JsonNode parent,
      Map<String, ?> content) {
    sendAll(socket, wire.encode(identities, type, parent, Map.of(), content));
  }

  private @Nullable Message receive(int flags) {
    List<byte[]> frames = new ArrayList<>();
    byte[] first = socket.recv(flags);
    if (first == null) {
      return null;
    }
    frames.add(first);
    while (socket.hasReceiveMore()) {
      frames.add(socket.recv());
    }
    try {
      return wire.decode(frames);
    } catch (MalformedMessageException e) {
      log.println("kernel: passed over " + e.getMessage());
      return flags == ZMQ.DONTWAIT ? receive(flags) : null;
    }
  }

  static void sendAll(ZMQ.Socket socket, List<byte[]> frames) {
    for (int i = 0; i < frames.size() - 1; i++) {
      socket.sendMore(frames.get(i));
    }
    socket.send(frames.getLast());
  }
}
