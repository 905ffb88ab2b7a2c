package org.jvmbootcamp.kernel.protocol;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Sends back every ping, so that a front end knows that the kernel lives. */
public final class Heartbeat implements Runnable {
  private final ZMQ.Socket socket;

  public Heartbeat(ZContext context, String address) {
    socket = context.createSocket(SocketType.REP);
    socket.setLinger(0);
    socket.bind(address);
  }

  @Override
  public void run() {
    try {
      while (true) {
        socket.send(socket.recv());
      }
    } catch (ZMQException e) {
      // The kernel ends.
    }
  }
}
