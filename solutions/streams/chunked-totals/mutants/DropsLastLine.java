// Counts a line when its \n comes: a last line without one is lost.
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

final class ChunkedTotals {
  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;

  private byte[] name = new byte[64];
  private Store[] table = new Store[256];
  private int stores;

  private static final class Store {
    private final byte[] name;
    private final int hash;
    private long cents;

    Store(byte[] name, int hash) {
      this.name = name;
      this.hash = hash;
    }

    boolean is(byte[] other, int length) {
      return Arrays.equals(name, 0, name.length, other, 0, length);
    }
  }

  private ChunkedTotals(InputStream in) {
    this.in = in;
  }

  static Map<String, Long> of(InputStream in) throws IOException {
    var totals = new ChunkedTotals(in);
    while (totals.line()) {}
    return totals.map();
  }

  /** Adds one line; false if there is none. */
  private boolean line() throws IOException {
    int length = 0;
    int hash = 0;
    int b = next();
    if (b < 0) {
      return false;
    }
    for (; b >= 0 && b != ';'; b = next()) {
      if (length == name.length) {
        name = Arrays.copyOf(name, 2 * length);
      }
      name[length++] = (byte) b;
      hash = 31 * hash + b;
    }
    b = next();
    boolean negative = b == '-';
    long cents = 0;
    for (b = negative ? next() : b; b >= '0'; b = next()) {
      cents = 10 * cents + b - '0';
    }
    if (b < 0) {
      return false;
    }
    store(length, hash).cents += negative ? -cents : cents;
    return true;
  }

  /** The next byte, from 0 to 255, or -1 at the end: so a block may end anywhere. */
  private int next() throws IOException {
    if (at == end) {
      end = Math.max(0, in.read(block));
      at = 0;
    }
    return at < end ? block[at++] & 0xff : -1;
  }

  private Store store(int length, int hash) {
    int place = place(table, length, hash);
    if (table[place] == null) {
      if (2 * ++stores > table.length) {
        grow();
        place = place(table, length, hash);
      }
      table[place] = new Store(Arrays.copyOf(name, length), hash);
    }
    return table[place];
  }

  private int place(Store[] table, int length, int hash) {
    int place = hash & table.length - 1;
    while (table[place] != null && !table[place].is(name, length)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private void grow() {
    var larger = new Store[2 * table.length];
    for (var store : table) {
      if (store != null) {
        int place = store.hash & larger.length - 1;
        while (larger[place] != null) {
          place = place + 1 & larger.length - 1;
        }
        larger[place] = store;
      }
    }
    table = larger;
  }

  private Map<String, Long> map() {
    var map = new HashMap<String, Long>();
    for (var store : table) {
      if (store != null) {
        map.put(new String(store.name, StandardCharsets.UTF_8), store.cents);
      }
    }
    return map;
  }
}
