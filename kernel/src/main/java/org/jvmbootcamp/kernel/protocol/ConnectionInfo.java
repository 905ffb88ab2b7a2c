package org.jvmbootcamp.kernel.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where a front end waits: the content of Jupyter's connection file.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param ip the address, or for {@code ipc} the path's beginning
 * @param key the key of the signatures; empty for none
 * @param signatureScheme such as {@code hmac-sha256}
 */
public record ConnectionInfo(
    String transport,
    String ip,
    int shellPort,
    int controlPort,
    int iopubPort,
    int stdinPort,
    int heartbeatPort,
    String key,
    String signatureScheme) {

  /**
   * Reads a connection file.
   *
   * @throws IOException if the file cannot be read or is not a connection file; the message names
   *     it
   */
  public static ConnectionInfo read(Path file) throws IOException {
    JsonNode json;
    try {
      json = Json.parse(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new IOException(file + ": not a connection file: " + e.getOriginalMessage(), e);
    }
    return new ConnectionInfo(
        json.path("transport").asString("tcp"),
        json.path("ip").asString("127.0.0.1"),
        port(file, json, "shell_port"),
        port(file, json, "control_port"),
        port(file, json, "iopub_port"),
        port(file, json, "stdin_port"),
        port(file, json, "hb_port"),
        json.path("key").asString(""),
        json.path("signature_scheme").asString("hmac-sha256"));
  }

  /** The ZeroMQ address of a port. */
  public String address(int port) {
    return transport + "://" + ip + (transport.equals("ipc") ? "-" : ":") + port;
  }

  private static int port(Path file, JsonNode json, String name) throws IOException {
    JsonNode port = json.path(name);
    if (!port.isInt()) {
      throw new IOException(file + ": \"" + name + "\" is " + port + ", not a port number");
    }
    return port.intValue();
  }
}
