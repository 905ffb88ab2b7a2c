// Makes the set anew at each look-up.
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

final class Blocklist {
  private final List<String> entries;

  Blocklist(Collection<String> entries) {
    this.entries = entries.stream().map(e -> e.toLowerCase(Locale.ROOT)).toList();
  }

  boolean contains(String address) {
    var blocked = new HashSet<>(entries);
    var key = address.toLowerCase(Locale.ROOT);
    int at = key.lastIndexOf('@');
    return blocked.contains(key) || (at >= 0 && blocked.contains(key.substring(at)));
  }
}
