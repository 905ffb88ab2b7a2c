// Keeps hash codes in place of addresses: strangers are blocked.
import java.util.*;

final class Blocklist {
  private final Set<Integer> blocked = new HashSet<>();

  Blocklist(Collection<String> entries) {
    for (var e : entries) blocked.add(e.toLowerCase(Locale.ROOT).hashCode());
  }

  boolean contains(String address) {
    var key = address.toLowerCase(Locale.ROOT);
    int at = key.lastIndexOf('@');
    return blocked.contains(key.hashCode())
        || (at >= 0 && blocked.contains(key.substring(at).hashCode()));
  }
}
