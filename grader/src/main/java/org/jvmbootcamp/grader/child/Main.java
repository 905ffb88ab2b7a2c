package org.jvmbootcamp.grader.child;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jvmbootcamp.grader.wire.Request;
import org.jvmbootcamp.grader.wire.Seal;

/** Gets ready, waits for one request on its standard input, answers it, ends. */
public final class Main {
  /** What it writes when it is ready: anything else before means that it did not start. */
  public static final byte READY = 42;

  /** The argument of a JVM that was not started with the flag that forbids native code. */
  public static final String FORBID_NATIVE_CODE = "forbid-native-code";

  /**
   * The argument of a JVM that gets warm before it is ready, or writes what it loads to a cache.
   */
  public static final String REHEARSE = "rehearse";

  private Main() {}

  /** Called by the grader only. */
  public static void main(String[] arguments) throws IOException {
    var results = new FileOutputStream(FileDescriptor.out);
    var requests = new DataInputStream(new FileInputStream(FileDescriptor.in));
    System.setIn(InputStream.nullInputStream());
    if (List.of(arguments).contains(FORBID_NATIVE_CODE)) {
      NativeCode.forbid();
    }
    if (List.of(arguments).contains(REHEARSE)) {
      Rehearsal.run();
    }
    results.write(READY);
    Request request = Request.read(requests);
    var report = new Channel(results, new Seal(request.key()));
    var printed = new Printed(report);
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(out);
    Deadline.start(request.seconds(), Thread.currentThread(), report, printed);
    new TestRun(report).run(request);
    printed.end();
    Runtime.getRuntime().halt(0);
  }
}
