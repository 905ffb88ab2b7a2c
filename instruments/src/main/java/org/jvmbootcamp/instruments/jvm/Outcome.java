package org.jvmbootcamp.instruments.jvm;

import java.util.List;

/** Says what the end of a JVM means. */
final class Outcome {
  private Outcome() {}

  static String words(int exitCode, List<String> output) {
    var memory =
        output.stream().filter(line -> line.contains("java.lang.OutOfMemoryError")).findFirst();
    if (memory.isPresent()) {
      return "OutOfMemoryError" + why(memory.get()) + " (exit code " + exitCode + ")";
    }
    if (exitCode == 0) {
      return "ended well (exit code 0)";
    }
    if (output.stream()
        .anyMatch(line -> line.contains("Could not create the Java Virtual Machine"))) {
      return "did not start: a flag is wrong (exit code " + exitCode + ")";
    }
    if (exitCode == 137) {
      return "killed by the system with SIGKILL (exit code 137): mostly because the machine or the"
          + " container had no memory left. The JVM got no chance to throw OutOfMemoryError";
    }
    if (exitCode == 134 || exitCode == 139) {
      return "the JVM itself crashed (exit code " + exitCode + "), which Java code alone cannot do";
    }
    if (exitCode == 143) {
      return "asked to end with SIGTERM (exit code 143)";
    }
    if (exitCode > 128) {
      return "ended by signal " + (exitCode - 128) + " (exit code " + exitCode + ")";
    }
    return output.stream().anyMatch(line -> line.startsWith("Exception in thread"))
        ? "ended by an exception (exit code " + exitCode + ")"
        : "ended itself with exit code " + exitCode;
  }

  private static String why(String line) {
    if (line.contains("Java heap space")) {
      return ": what is reachable did not fit into the heap, -Xmx";
    }
    if (line.contains("GC overhead limit")) {
      return ": nearly all time went into collecting garbage, with nearly no memory freed";
    }
    if (line.contains("UncaughtExceptionHandler")) {
      return ": the heap, -Xmx, was so full that not even the stack trace could be printed";
    }
    if (line.contains("Metaspace")) {
      return ": too many classes for -XX:MaxMetaspaceSize";
    }
    if (line.contains("direct buffer")) {
      return ": too many direct buffers for -XX:MaxDirectMemorySize";
    }
    if (line.contains("unable to create native thread")) {
      return ": the system gave no more threads";
    }
    return line.contains("Requested array size") ? ": an array longer than the JVM allows" : "";
  }
}
