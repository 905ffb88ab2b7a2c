package org.jvmbootcamp.kernel.install;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jvmbootcamp.kernel.protocol.ConnectionInfo;
import org.jvmbootcamp.kernel.protocol.Json;
import org.jvmbootcamp.kernel.protocol.Wire;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A front end that asks and waits, one request after the other. */
final class TrainingClient implements AutoCloseable {
  private static final int CHECK_MILLIS = 500;
  private static final int PATIENCE = 240;

  private final ZContext context = new ZContext();
  private final Wire wire;
  private final ZMQ.Socket shell;
  private final ZMQ.Socket control;
  private final BooleanSupplier alive;

  TrainingClient(ConnectionInfo connection, BooleanSupplier alive) throws GeneralSecurityException {
    this.alive = alive;
    wire = new Wire(connection.key(), connection.signatureScheme(), InstantSource.system());
    shell = connect(connection.address(connection.shellPort()));
    control = connect(connection.address(connection.controlPort()));
  }

  void waitUntilReady() throws IOException {
    ask(shell, "kernel_info_request", Map.of());
  }

  void run(String type, Map<String, Object> content) throws IOException {
    ask(shell, type, content);
  }

  void shutDown() throws IOException {
    ask(control, "shutdown_request", Map.of("restart", false));
  }

  @Override
  public void close() {
    context.close();
  }

  private ZMQ.Socket connect(String address) {
    ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
    socket.setReceiveTimeOut(CHECK_MILLIS);
    socket.setLinger(0);
    socket.connect(address);
    return socket;
  }

  private void ask(ZMQ.Socket socket, String type, Map<String, Object> content) throws IOException {
    List<byte[]> frames = wire.encode(List.of(), type, Json.empty(), Map.of(), content);
    for (int i = 0; i < frames.size(); i++) {
      socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
    }
    for (int i = 0; i < PATIENCE; i++) {
      if (socket.recv() != null) {
        while (socket.hasReceiveMore()) {
          socket.recv();
        }
        return;
      }
      if (!alive.getAsBoolean()) {
        throw new IOException("the kernel ended in the midst of " + type);
      }
    }
    throw new IOException("the kernel did not answer " + type);
  }
}
