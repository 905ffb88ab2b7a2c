package org.jvmbootcamp.kernel.install;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jvmbootcamp.kernel.protocol.ConnectionInfo;
import org.jvmbootcamp.kernel.protocol.Json;

/** Runs the kernel once on typical cells, and lets the JVM write down what that needed. */
final class Training {
  private static final long MINUTES = 5;

  /** What readers do in their first minute. */
  private static final List<String> CELLS =
      List.of(
          "1 + 1",
          "/** Doubles. */\nint twice(int x) {\n  return 2 * x;\n}",
          "int square(int x) {\n  return x * x;\n}\nsquare(7)",
          "record Point(int x, int y) {}\nvar points = List.of(new Point(1, 2), new Point(3, 4));\npoints",
          """
          class Counter {
            private final Map<String, Integer> counts = new HashMap<>();
            void add(String word) {
              counts.merge(word, 1, Integer::sum);
            }
          }
          var counter = new Counter();
          for (String word : "to be or not to be".split(" ")) {
            counter.add(word);
          }
          System.out.println(counter.counts);
          """,
          "IntStream.range(0, 10).boxed().collect(Collectors.groupingBy(i -> i % 3))",
          "String s = 5;",
          "Integer.parseInt(\"x\")",
          "display(\"text\"); System.err.println(\"warning\");",
          "%lsmagic");

  private final KernelSpec spec;

  Training(KernelSpec spec) {
    this.spec = spec;
  }

  /**
   * Writes the cache.
   *
   * @throws IOException if the kernel did not run or wrote none; the message says what it printed
   */
  void run(Path cache) throws IOException, InterruptedException, GeneralSecurityException {
    Files.createDirectories(cache.getParent());
    Path folder = Files.createTempDirectory("kernel-training");
    Path file = folder.resolve("connection.json");
    Path log = folder.resolve("log");
    try {
      Files.write(file, Json.bytes(connection()));
      List<String> command = spec.command(List.of("-XX:AOTCacheOutput=" + cache), file.toString());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try (var client = new TrainingClient(ConnectionInfo.read(file), process::isAlive)) {
        client.waitUntilReady();
        for (String cell : CELLS) {
          client.run("execute_request", execution(cell));
        }
        client.run("complete_request", Map.of("code", "points.str", "cursor_pos", 10));
        client.run("inspect_request", inspection("points.size"));
        client.shutDown();
      }
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("the training did not end in " + MINUTES + " minutes");
      }
      if (!Files.exists(cache)) {
        throw new IOException("the training wrote no cache: " + Files.readString(log).strip());
      }
    } finally {
      for (Path each : List.of(file, log, folder)) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static Map<String, Object> execution(String code) {
    return Map.of(
        "code", code,
        "silent", false,
        "store_history", true,
        "user_expressions", Map.of(),
        "allow_stdin", false,
        "stop_on_error", false);
  }

  private static Map<String, Object> inspection(String code) {
    return Map.of("code", code, "cursor_pos", code.length(), "detail_level", 0);
  }

  private static Map<String, Object> connection() throws IOException {
    Map<String, Object> info = new LinkedHashMap<>();
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (String port :
          List.of("shell_port", "control_port", "iopub_port", "stdin_port", "hb_port")) {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        info.put(port, socket.getLocalPort());
      }
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
    info.put("transport", "tcp");
    info.put("ip", "127.0.0.1");
    info.put("key", UUID.randomUUID().toString());
    info.put("signature_scheme", "hmac-sha256");
    return info;
  }
}
