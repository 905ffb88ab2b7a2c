// Addresses in a set, but domains in a list that each look-up goes over.
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class Blocklist {
  private final Set<String> addresses = new HashSet<>();
  private final List<String> domains = new ArrayList<>();

  Blocklist(Collection<String> entries) {
    for (var entry : entries) {
      var lower = entry.toLowerCase(Locale.ROOT);
      if (lower.startsWith("@")) {
        domains.add(lower);
      } else {
        addresses.add(lower);
      }
    }
  }

  boolean contains(String address) {
    var key = address.toLowerCase(Locale.ROOT);
    return addresses.contains(key) || domains.stream().anyMatch(key::endsWith);
  }
}
