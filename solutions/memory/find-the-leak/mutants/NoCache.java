// Keeps no page at all.
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

final class Reports {
  private static final int PAGES = 100;

  private final PriceFeed feed;
  private final Function<String, String> maker;

  /** By last use, the eldest first. */
  private final Map<String, String> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > PAGES;
        }
      };

  Reports(PriceFeed feed, Function<String, String> maker) {
    this.feed = feed;
    this.maker = maker;
  }

  View open() {
    var view = new View();
    feed.add(view.listener);
    return view;
  }

  String page(String name) {
    return maker.apply(name);
  }

  String export(List<String> rows) {
    var checked = new ArrayList<String>(rows.size());
    for (var row : rows) {
      checked.add(Objects.requireNonNull(row, "a row is null"));
    }
    return String.join("\n", checked);
  }

  final class View implements AutoCloseable {
    private final Map<String, Long> latest = new HashMap<>();

    /** Kept, because each {@code this::price} is another object. */
    private final PriceFeed.Listener listener = this::price;

    long latest(String symbol) {
      return latest.getOrDefault(symbol, 0L);
    }

    private void price(String symbol, long cents) {
      latest.put(symbol, cents);
    }

    @Override
    public void close() {
      feed.remove(listener);
    }
  }
}
