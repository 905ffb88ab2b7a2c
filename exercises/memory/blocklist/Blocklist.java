import java.util.Collection;

final class Blocklist {
  Blocklist(Collection<String> entries) {}

  boolean contains(String address) {
    throw new UnsupportedOperationException(
        "Write Blocklist: keep the entries in the constructor, and look the address up in contains");
  }
}
