package org.jvmbootcamp.grader.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jvmbootcamp.grader.wire.Request;
import org.jvmbootcamp.grader.wire.Seal;

/**
 * A request that needs nothing of the reader's, so that all is loaded and warm before theirs comes.
 */
public final class Rehearsal {
  private static final int SECONDS = 60;

  private Rehearsal() {}

  /** What is asked: two tests of our own. */
  public static Request request() throws IOException {
    String name = Sample.class.getName();
    var tests = Map.of(name, bytes(Sample.class));
    var round = new Request.Round("", Map.of(), tests, List.of(name), false);
    return new Request(new byte[32], SECONDS, List.of(), Optional.empty(), List.of(round));
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  static void run() throws IOException {
    var sent = new ByteArrayOutputStream();
    request().write(new DataOutputStream(sent));
    var request = Request.read(new DataInputStream(new ByteArrayInputStream(sent.toByteArray())));
    var nobody = new Channel(OutputStream.nullOutputStream(), new Seal(request.key()));
    new TestRun(nobody).run(request);
  }
}
