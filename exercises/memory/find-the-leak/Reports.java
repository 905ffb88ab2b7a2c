import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

final class Reports {
  /** Saves making a list for each export. */
  private static final ThreadLocal<List<String>> ROWS = ThreadLocal.withInitial(ArrayList::new);

  private final PriceFeed feed;
  private final Function<String, String> maker;
  private final Map<String, String> pages = new HashMap<>();

  Reports(PriceFeed feed, Function<String, String> maker) {
    this.feed = feed;
    this.maker = maker;
  }

  View open() {
    var view = new View();
    feed.add(view::price);
    return view;
  }

  String page(String name) {
    return pages.computeIfAbsent(name, maker);
  }

  String export(List<String> rows) {
    var buffer = ROWS.get();
    buffer.clear();
    for (var row : rows) {
      buffer.add(Objects.requireNonNull(row, "a row is null"));
    }
    return String.join("\n", buffer);
  }

  final class View implements AutoCloseable {
    private final Map<String, Long> latest = new HashMap<>();

    long latest(String symbol) {
      return latest.getOrDefault(symbol, 0L);
    }

    private void price(String symbol, long cents) {
      latest.put(symbol, cents);
    }

    @Override
    public void close() {}
  }
}
