// Lowers the addresses, and leaves the entries as they came.
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

final class Blocklist {
  private final Set<String> blocked;

  Blocklist(Collection<String> entries) {
    blocked = HashSet.newHashSet(entries.size());
    for (var entry : entries) {
      blocked.add(entry);
    }
  }

  boolean contains(String address) {
    var key = address.toLowerCase(Locale.ROOT);
    int at = key.lastIndexOf('@');
    return blocked.contains(key) || (at >= 0 && blocked.contains(key.substring(at)));
  }
}
