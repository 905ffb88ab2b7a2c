import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ParallelParseTest {
  private static final Executor HERE = Runnable::run;
  private static final long LONGEST_SECONDS = 4;

  @Test
  @Tag("task:1")
  @DisplayName("a file of a few lines")
  void fewLines() {
    one("1,Ulm,250\n2,Jena,1000\n", 2, 1_250, 1_000);
    one("1,Ulm,250\n", 1, 250, 250);
    one("1,Ulm,250", 1, 250, 250);
    one("1,Ulm,250\n2,Jena,0\n3,Ulm,7", 3, 257, 250);
    one("", 0, 0, Long.MIN_VALUE);
  }

  @Test
  @Tag("task:1")
  @DisplayName("refunds and large amounts")
  void refunds() {
    one("1,Ulm,-250\n2,Ulm,-70\n", 2, -320, -70);
    one("1,Ulm,-250\n2,Ulm,300\n3,Ulm,-1\n", 3, 49, 300);
    one("1,Ulm,4000000000\n2,Ulm,5000000000\n", 2, 9_000_000_000L, 5_000_000_000L);
    one("1,Ulm,9223372036854775807\n", 1, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  @Test
  @Tag("task:1")
  @DisplayName("names as people have them")
  void names() {
    one("1,Bonn, Markt,-70\n", 1, -70, -70);
    one("1,Halle-Neustadt 2,15\n2,Zürich – HB 8001,20\n3,,5\n", 3, 40, 20);
    one("1,-9,-,3\n2,a-1,2\n", 2, 5, 3);
  }

  @Test
  @Tag("task:2")
  @DisplayName("from one part to forty")
  void anyNumberOfParts() {
    var text =
        "1,Ulm,250\n22,Jena,1000\n3,Bonn, Markt,-70\n4,Zürich,8\n5,B,1\n6,Halle-Neustadt 2,-15\n7,Ulm,99";
    for (var end : new String[] {"", "\n"}) {
      for (var parts = 1; parts <= 40; parts++) {
        in(
            parts,
            "seven lines%s".formatted(end.isEmpty() ? ", the last without an end" : ""),
            text + end,
            7,
            1_273,
            1_000);
      }
    }
    for (var parts : new int[] {2, 3, 10, 11, 50}) {
      in(parts, "one line", "1,Ulm,250\n", 1, 250, 250);
      in(parts, "nothing", "", 0, 0, Long.MIN_VALUE);
      in(
          parts,
          "two lines of the same length, cut exactly between them by two parts",
          "1,Ulm,250\n2,Ulm,350\n",
          2,
          600,
          350);
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("files by chance")
  void byChance() {
    for (var seed = 0; seed < 30; seed++) {
      var random = new Random(seed);
      var count = 1 + random.nextInt(60);
      var text = new StringBuilder();
      var cents = 0L;
      var most = Long.MIN_VALUE;
      for (var i = 0; i < count; i++) {
        var amount = random.nextInt(-900, 90_000);
        text.append(i)
            .append(',')
            .append("x,".repeat(random.nextInt(9)))
            .append(amount)
            .append('\n');
        cents += amount;
        most = Math.max(most, amount);
      }
      in(
          1 + random.nextInt(20),
          count + " lines by chance (seed " + seed + ")",
          text.toString(),
          count,
          cents,
          most);
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("five megabytes in a thousand parts")
  void large() {
    var line = "1,Ulm Hauptbahnhof,7\n".getBytes(StandardCharsets.UTF_8);
    var csv = new byte[line.length * 240_000];
    for (var at = 0; at < csv.length; at += line.length) {
      System.arraycopy(line, 0, csv, at, line.length);
    }
    Check.that("totals(240,000 lines, 1,000, pool)")
        .gives(
            new ParallelParse.Totals(240_000, 7 * 240_000L, 7),
            () -> ParallelParse.totals(csv, 1_000, HERE))
        .because(
            "5,040,000 bytes times 1,000 is more than an int holds; a place that has overflowed is"
                + " negative, or somewhere else in the file");
  }

  @Test
  @Tag("task:3")
  @DisplayName("parts meet in the pool")
  void partsMeet() throws InterruptedException {
    var begun = new CountDownLatch(4);
    var met = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Executor pool =
          task ->
              threads.execute(
                  () -> {
                    begun.countDown();
                    if (awaits(begun)) {
                      met.incrementAndGet();
                    }
                    task.run();
                  });
      Check.that(
              "how many tasks of totals(7 lines, 4, pool) were in the pool at the same time, each waiting up to 4 seconds for the others")
          .gives(
              4,
              () -> {
                ParallelParse.totals(bytes("1,U,1\n".repeat(7)), 4, pool);
                return met.get();
              })
          .because(
              "four parts are four tasks for this pool, and all are handed over before one is waited"
                  + " for. Else the second begins when the first is done, or works in another pool");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("a pool of a single thread")
  void singleThread() throws Exception {
    try (var single = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())) {
      var work =
          new FutureTask<Object>(
              () -> ParallelParse.totals(bytes("1,U,1\n".repeat(64)), 8, single));
      Thread.ofVirtual().start(work);
      Check.that("totals(64 lines, 8, a pool of one thread)")
          .gives(
              new ParallelParse.Totals(64, 64, 1),
              () -> {
                try {
                  return work.get(LONGEST_SECONDS, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                  single.shutdownNow();
                  return "no end after " + LONGEST_SECONDS + " seconds";
                }
              })
          .because(
              "a task that waits for another one keeps the only thread, and the other one never gets it");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("faster than splitting texts")
  void isFast() {
    var random = new Random(67);
    var text = new StringBuilder();
    for (var i = 0; i < 20_000; i++) {
      text.append(i)
          .append(",store ")
          .append(i % 500)
          .append(',')
          .append(random.nextInt(100_000))
          .append('\n');
    }
    var csv = bytes(text.toString());
    Check.faster(
            "adding up 20,000 lines in one part",
            () -> withTexts(csv),
            () -> ParallelParse.totals(csv, 1, HERE))
        .than("lines(), split(\",\") and Long.parseLong")
        .byAtLeast(2.5)
        .because(
            "each line as a text, its parts as texts and an array of them: that is some 200 bytes for 20,"
                + " and cores cannot be had for what a loop over bytes does by itself");
  }

  private static long withTexts(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8)
        .lines()
        .mapToLong(line -> Long.parseLong(line.split(",")[2]))
        .sum();
  }

  private static void one(String text, long lines, long cents, long most) {
    in(1, "\"" + text.replace("\n", "\\n") + "\"", text, lines, cents, most);
  }

  private static void in(int parts, String what, String text, long lines, long cents, long most) {
    Check.that("totals(%s, %d, pool)".formatted(what, parts))
        .gives(
            new ParallelParse.Totals(lines, cents, most),
            () -> ParallelParse.totals(bytes(text), parts, HERE))
        .because(
            parts == 1
                ? "each line counts, also one without an end; its amount is behind its last comma"
                : "a line belongs to the part in which it begins, whole; and to no other one. It may be"
                    + " longer than a part");
  }

  private static byte[] bytes(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length);
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return latch.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
