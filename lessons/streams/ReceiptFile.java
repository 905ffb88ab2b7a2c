package streams;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/** Writes a file of receipts, line by line; the same seed gives the same bytes. */
public final class ReceiptFile {
  /** Stores are numbered from 0 to below this. */
  public static final int STORES = 500;

  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_LINE = 64;
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private final SplittableRandom random;
  private final byte[] block = new byte[BLOCK];
  private int at;

  private ReceiptFile(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * Writes lines such as {@code 2025-12-24T16:05;413;73551;2;1250}: when, store, article, quantity,
   * cents for one piece.
   *
   * @param bytes how many bytes at least; it ends with the line that reaches them
   * @param written is told of each block how many of these bytes it had
   */
  public static void write(Path file, long bytes, long seed, LongConsumer written)
      throws IOException {
    var receipts = new ReceiptFile(seed);
    try (var out = Files.newOutputStream(file)) {
      for (long done = 0; done < bytes; ) {
        receipts.fill(bytes - done);
        out.write(receipts.block, 0, receipts.at);
        written.accept(Math.min(receipts.at, bytes - done));
        done += receipts.at;
      }
    }
  }

  private void fill(long most) {
    at = 0;
    while (at < Math.min(most, BLOCK - LONGEST_LINE)) {
      line();
    }
  }

  private void line() {
    text("2025-12-");
    padded(1 + random.nextInt(31));
    text("T");
    int minute = random.nextInt(MINUTES_OF_A_DAY);
    padded(minute / 60);
    text(":");
    padded(minute % 60);
    text(";");
    number(random.nextInt(STORES));
    text(";");
    number(10_000 + random.nextInt(90_000));
    text(";");
    number(1 + random.nextInt(5));
    text(";");
    number(99 + random.nextInt(20_000));
    text("\n");
  }

  private void padded(int number) {
    block[at++] = (byte) ('0' + number / 10);
    block[at++] = (byte) ('0' + number % 10);
  }

  private void number(int number) {
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    for (int place = at + digits - 1; place >= at; place--) {
      block[place] = (byte) ('0' + number % 10);
      number /= 10;
    }
    at += digits;
  }

  private void text(String ascii) {
    var bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, at, bytes.length);
    at += bytes.length;
  }
}
