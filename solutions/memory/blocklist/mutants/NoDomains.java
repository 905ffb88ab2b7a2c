// Looks the whole address up only: domains block nobody.
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

final class Blocklist {
  private final Set<String> blocked;

  Blocklist(Collection<String> entries) {
    blocked = HashSet.newHashSet(entries.size());
    for (var entry : entries) {
      blocked.add(entry.toLowerCase(Locale.ROOT));
    }
  }

  boolean contains(String address) {
    var key = address.toLowerCase(Locale.ROOT);
    return blocked.contains(key);
  }
}
