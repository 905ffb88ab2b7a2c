// Blocks subdomains too: every suffix of the address that is listed.
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
    if (blocked.contains(key)) {
      return true;
    }
    for (int at = key.lastIndexOf('@'); at >= 0; at = key.indexOf('.', at + 1)) {
      if (blocked.contains("@" + key.substring(at + 1))) {
        return true;
      }
    }
    return false;
  }
}
