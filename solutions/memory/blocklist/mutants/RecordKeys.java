// A record as the key: clean, and without an order for HashMap to sort a crowded bucket by.
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

final class Blocklist {
  private record Key(String local, String domain) {}

  private final Set<Key> blocked = new HashSet<>();

  Blocklist(Collection<String> entries) {
    for (var entry : entries) {
      blocked.add(key(entry));
    }
  }

  boolean contains(String address) {
    var key = key(address);
    return blocked.contains(key)
        || (!key.domain().isEmpty() && blocked.contains(new Key("", key.domain())));
  }

  private static Key key(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    return at < 0 ? new Key(lower, "") : new Key(lower.substring(0, at), lower.substring(at));
  }
}
