// Keeps the sums in a map: a Long for each line.
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

final class Sales {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_DIGITS = 18;

  private enum Part {
    NAME,
    AMOUNT,
    LINE_FEED
  }

  private final byte[] name = new byte[LONGEST_NAME];
  private Part part = Part.NAME;
  private int line = 1;
  private int length;
  private int hash;
  private boolean negative;
  private int digits;
  private long amount;

  /** Open addressing; the length is a power of two. */
  private byte[][] names = new byte[256][];

  private int[] hashes = new int[256];
  private long[] sums = new long[256];
  private int shops;
  private final Map<Integer, Long> boxed = new HashMap<>();

  private Sales() {}

  static Map<String, Long> totals(InputStream lines) throws IOException {
    var sales = new Sales();
    var buffer = new byte[16 * 1024];
    for (int read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
      for (int i = 0; i < read; i++) {
        sales.take(buffer[i]);
      }
    }
    return sales.end();
  }

  private void take(byte next) {
    switch (part) {
      case NAME -> inName(next);
      case AMOUNT -> inAmount(next);
      case LINE_FEED -> {
        require(next == '\n', "\\r without \\n");
        endLine();
      }
    }
  }

  private void inName(byte next) {
    if (next == ',') {
      require(length > 0, "the name is empty");
      part = Part.AMOUNT;
      return;
    }
    require(next != '\n' && next != '\r', "there is no comma");
    require(length < LONGEST_NAME, "the name has more than 100 bytes");
    name[length++] = next;
    hash = 31 * hash + next;
  }

  private void inAmount(byte next) {
    if (next >= '0' && next <= '9') {
      require(++digits <= MOST_DIGITS, "the amount has more than 18 digits");
      amount = 10 * amount + next - '0';
    } else if (next == '\n') {
      endLine();
    } else if (next == '\r') {
      part = Part.LINE_FEED;
    } else {
      require(next == '-' && digits == 0 && !negative, "the amount is no number");
      negative = true;
    }
  }

  private void endLine() {
    require(digits > 0, "the amount has no digit");
    add();
    line++;
    part = Part.NAME;
    length = 0;
    hash = 0;
    negative = false;
    digits = 0;
    amount = 0;
  }

  private void add() {
    int at = hash & (names.length - 1);
    while (names[at] != null && !isAt(at)) {
      at = (at + 1) & (names.length - 1);
    }
    if (names[at] == null) {
      if (2 * shops >= names.length) {
        grow();
        add();
        return;
      }
      shops++;
      names[at] = Arrays.copyOf(name, length);
      hashes[at] = hash;
    }
    sums[at] += negative ? -amount : amount;
    boxed.merge(at, negative ? -amount : amount, Long::sum);
  }

  private boolean isAt(int at) {
    return hashes[at] == hash && Arrays.equals(names[at], 0, names[at].length, name, 0, length);
  }

  private void grow() {
    var oldNames = names;
    var oldHashes = hashes;
    var oldSums = sums;
    names = new byte[2 * oldNames.length][];
    hashes = new int[names.length];
    sums = new long[names.length];
    for (int from = 0; from < oldNames.length; from++) {
      if (oldNames[from] != null) {
        int at = oldHashes[from] & (names.length - 1);
        while (names[at] != null) {
          at = (at + 1) & (names.length - 1);
        }
        names[at] = oldNames[from];
        hashes[at] = oldHashes[from];
        sums[at] = oldSums[from];
      }
    }
  }

  private Map<String, Long> end() {
    if (part != Part.NAME || length > 0) {
      require(part == Part.AMOUNT, "the last line is cut off");
      endLine();
    }
    var totals = HashMap.<String, Long>newHashMap(shops);
    for (int at = 0; at < names.length; at++) {
      if (names[at] != null) {
        totals.put(new String(names[at], StandardCharsets.UTF_8), sums[at]);
      }
    }
    return totals;
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException("line " + line + ": " + problem);
    }
  }
}
