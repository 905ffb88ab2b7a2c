// Skips to the next line even where a part begins with one.
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
    if (part > 0 && part < parts) {
      at++;
    }
    while (at > 0 && at < csv.length && csv[at] != '\n') {
      at++;
    }
    return at;
  }

  private static Totals part(byte[] csv, int from, int to) {
    long lines = 0;
    long cents = 0;
    long most = Long.MIN_VALUE;
    long amount = 0;
    int sign = 1;
    for (int i = from; i < to; i++) {
      byte b = csv[i];
      if (b == ',') {
        amount = 0;
        sign = 1;
      } else if (b == '-') {
        sign = -1;
      } else if (b != '\n') {
        amount = 10 * amount + sign * (b - '0');
      }
      if (b == '\n' || i == csv.length - 1) {
        lines++;
        cents += amount;
        most = Math.max(most, amount);
        amount = 0;
        sign = 1;
      }
    }
    return new Totals(lines, cents, most);
  }
}
