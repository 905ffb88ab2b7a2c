import java.io.IOException;
import java.util.ArrayList;

final class SpecificCatch {
  private static final int ATTEMPTS = 3;

  private SpecificCatch() {}

  private record Order(int id, long cents) {}

  static Report load(Iterable<String> lines, Store store) throws IOException, InterruptedException {
    var rejected = new ArrayList<Rejected>();
    int stored = 0;
    int number = 0;
    for (var line : lines) {
      number++;
      Order order;
      try {
        order = parse(line);
      } catch (IllegalArgumentException e) {
        rejected.add(new Rejected(number, line, e.getMessage()));
        continue;
      }
      try {
        put(order, store);
        stored++;
      } catch (DuplicateException e) {
        rejected.add(new Rejected(number, line, e.getMessage()));
      } catch (IOException e) {
        throw new IOException("line " + number + ": " + e.getMessage(), e);
      }
    }
    return new Report(stored, rejected);
  }

  private static Order parse(String line) {
    var fields = line.split(";", -1);
    if (fields.length != 2) {
      throw new IllegalArgumentException("expected id;cents, got \"" + line + "\"");
    }
    // A NumberFormatException is an IllegalArgumentException, and names the value.
    return new Order(Integer.parseInt(fields[0]), Long.parseLong(fields[1]));
  }

  private static void put(Order order, Store store) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        store.put(order.id(), order.cents());
        return;
      } catch (BusyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
