// Scans a list: right, but too slow.
import java.util.Collection;
import java.util.List;
import java.util.Locale;

final class Blocklist {
  private final List<String> entries;

  Blocklist(Collection<String> entries) {
    this.entries = entries.stream().map(e -> e.toLowerCase(Locale.ROOT)).toList();
  }

  boolean contains(String address) {
    var key = address.toLowerCase(Locale.ROOT);
    int at = key.lastIndexOf('@');
    return entries.contains(key) || (at >= 0 && entries.contains(key.substring(at)));
  }
}
