package org.jvmbootcamp.kernel.protocol;

import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Sends back every ping, so that a front end knows that the kernel lives. */
public final class Heartbeat implements Runnable {
  private final ZMQ.Socket socket;
  private byte @Nullable [] ping;

  public Heartbeat(ZContext context, String address) {
    socket = context.createSocket(SocketType.REP);
    socket.setLinger(0);
    socket.bind(address);
  }

  @Override
  public void run() {
    try {
      while (true) {
        if (ping == null) {
          ping = socket.recv();
        }
        socket.send(ping);
        ping = null;
      }
    } catch (ZMQException e) {
      // The kernel ends.
      socket.close();
    }
  }
}
