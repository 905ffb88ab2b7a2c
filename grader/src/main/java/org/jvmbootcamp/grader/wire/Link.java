package org.jvmbootcamp.grader.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The way to the database of one run.
 *
 * @param host where PostgreSQL listens
 * @param port of it
 * @param socket where the way to it begins behind walls; empty if there is no wall in between
 * @param database of this run
 * @param user who owns it and may nothing else
 * @param password of that user
 */
public record Link(
    String host, int port, String socket, String database, String user, String password) {

  void write(DataOutputStream out) throws IOException {
    Message.text(out, host);
    out.writeInt(port);
    Message.text(out, socket);
    Message.text(out, database);
    Message.text(out, user);
    Message.text(out, password);
  }

  static Link read(DataInputStream in) throws IOException {
    return new Link(
        Message.text(in),
        in.readInt(),
        Message.text(in),
        Message.text(in),
        Message.text(in),
        Message.text(in));
  }

  /** The same, reached at another address. */
  public Link through(String nearHost, int nearPort) {
    return new Link(nearHost, nearPort, "", database, user, password);
  }

  /** For JDBC, user and password included. */
  public String url() {
    return "jdbc:postgresql://"
        + host
        + ":"
        + port
        + "/"
        + database
        + "?user="
        + user
        + "&password="
        + password;
  }
}
