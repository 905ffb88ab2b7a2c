// Makes a text of each line, and texts of its parts.
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

final class ParallelParse {
  private ParallelParse() {}

  /** What a file comes to; {@code most} is Long.MIN_VALUE if it has no line. */
  record Totals(long lines, long cents, long most) {
    Totals and(Totals other) {
      return new Totals(lines + other.lines, cents + other.cents, Math.max(most, other.most));
    }
  }

  static Totals totals(byte[] csv, int parts, Executor pool) {
    var futures = new ArrayList<CompletableFuture<Totals>>();
    for (int i = 0; i < parts; i++) {
      int from = begin(csv, i, parts);
      int to = begin(csv, i + 1, parts);
      futures.add(CompletableFuture.supplyAsync(() -> part(csv, from, to), pool));
    }
    return futures.stream()
        .map(CompletableFuture::join)
        .reduce(new Totals(0, 0, Long.MIN_VALUE), Totals::and);
  }

  /** Where a part begins: at the first line from its share of the bytes on. */
  private static int begin(byte[] csv, int part, int parts) {
    int at = (int) ((long) csv.length * part / parts);
    while (at > 0 && at < csv.length && csv[at - 1] != '\n') {
      at++;
    }
    return at;
  }

  private static Totals part(byte[] csv, int from, int to) {
    return new String(csv, from, to - from, StandardCharsets.UTF_8)
        .lines()
        .mapToLong(
            line -> {
              var fields = line.split(",");
              return Long.parseLong(fields[fields.length - 1]);
            })
        .mapToObj(cents -> new Totals(1, cents, cents))
        .reduce(new Totals(0, 0, Long.MIN_VALUE), Totals::and);
  }
}
