package memory;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The bytes of the same objects in JVMs that were started with different flags. */
public final class SizesByFlag {
  private static final String ORDINARY = "-XX:-UseCompactObjectHeaders";
  private static final String COMPACT = "-XX:+UseCompactObjectHeaders";
  private static final String WIDE = "-XX:-UseCompressedOops";

  /** Takes each object, so that the compiler cannot leave its allocation out. */
  private final AtomicReference<@Nullable Object> made = new AtomicReference<>();

  private SizesByFlag() {}

  private record Reading(int station, long millis, double celsius, boolean valid) {}

  /**
   * Bytes of one object each.
   *
   * @param references an array of 1,000 references
   */
  public record Sizes(
      String flags, long object, long integer, long longBox, long reading, long references) {}

  /**
   * Starts a JVM for each set of flags, one after the other: ordinary, compact headers, wide
   * references.
   *
   * @throws IllegalStateException with what a JVM said, if it does not answer
   */
  public static List<Sizes> measure() throws IOException, InterruptedException {
    var rows = new ArrayList<Sizes>();
    for (var flags : List.of(ORDINARY, COMPACT, WIDE)) {
      rows.add(inChild(flags));
    }
    return List.copyOf(rows);
  }

  /** Prints the bytes of each object, for the JVM that started this one. */
  public static void main(String[] arguments) throws Exception {
    var counter = new SizesByFlag();
    var bytes = new ArrayList<String>();
    for (var maker : makers()) {
      bytes.add(Long.toString(counter.allocatedBy(maker)));
    }
    System.out.println(String.join(" ", bytes));
  }

  private static List<Callable<Object>> makers() {
    return List.of(
        Object::new,
        () -> Integer.valueOf(1_000_000),
        () -> Long.valueOf(1_000_000),
        () -> new Reading(7, 1_763_600_000_000L, 21.5, true),
        () -> new Object[1_000]);
  }

  /** The least of several runs: the first also loads classes. */
  private long allocatedBy(Callable<Object> maker) throws Exception {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var least = Long.MAX_VALUE;
    for (var run = 0; run < 10; run++) {
      var before = thread.getCurrentThreadAllocatedBytes();
      made.set(maker.call());
      least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  private static Sizes inChild(String flags) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java, flags, "-Xshare:auto", "-Xlog:disable", "-cp", classPath(), name())
            .redirectErrorStream(true)
            .start();
    var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    var ended = child.waitFor(30, TimeUnit.SECONDS);
    if (!ended || child.exitValue() != 0 || !said.matches("\\d+( \\d+){4}")) {
      child.destroyForcibly();
      throw new IllegalStateException("The JVM with " + flags + " gave no sizes, but: " + said);
    }
    var bytes = said.split(" ", -1);
    return new Sizes(
        flags,
        Long.parseLong(bytes[0]),
        Long.parseLong(bytes[1]),
        Long.parseLong(bytes[2]),
        Long.parseLong(bytes[3]),
        Long.parseLong(bytes[4]));
  }

  /** Where this class lies: all that the child needs. */
  private static String classPath() {
    return SizesByFlag.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static String name() {
    return SizesByFlag.class.getName();
  }
}
