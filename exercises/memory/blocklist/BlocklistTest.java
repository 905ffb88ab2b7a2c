import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class BlocklistTest {
  private static final int MANY = 1_000_000;

  @Test
  @Tag("task:1")
  @DisplayName("finds an address that is listed, and no other")
  void findsAddresses() {
    asks(List.of("ann@example.com", "bob@example.com"), "ann@example.com", true, "it is listed");
    asks(List.of("ann@example.com"), "ann@example.org", false, "only ann@example.com is listed");
    asks(
        List.of("ann@example.com"),
        "joann@example.com",
        false,
        "part of an address is not the address");
    asks(List.of(), "ann@example.com", false, "nobody is listed");
    asks(List.of("ann@example.com", "ann@example.com"), "ann@example.com", true, "listed twice");
    asks(
        List.of("a~@x.org"),
        "b_@x.org",
        false,
        "both texts have one hash code (31 * 'a' + '~' is 31 * 'b' + '_'); only equals says whether"
            + " they are the same");
  }

  @Test
  @Tag("task:1")
  @DisplayName("makes no difference between upper and lower case")
  void ignoresCase() {
    asks(List.of("ann@example.com"), "Ann@Example.COM", true, "case makes no difference");
    asks(
        List.of("Ann@Example.COM"),
        "ann@example.com",
        true,
        "case makes no difference in entries either");
  }

  @Test
  @Tag("task:1")
  @DisplayName("works on a server in Istanbul")
  void ignoresCaseInTurkish() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      Check.that(
              "in the Turkish locale: new Blocklist([\"info@iris.com\"]).contains(\"INFO@IRIS.COM\")")
          .gives(true, () -> new Blocklist(List.of("info@iris.com")).contains("INFO@IRIS.COM"))
          .because(
              "toLowerCase() and toUpperCase() without a locale follow the machine's: Turkish makes"
                  + " I an ı without a dot. Name the locale: Locale.ROOT");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps its own copy of the entries")
  void keepsItsOwnCopy() {
    Check.that(
            "new Blocklist(entries), then entries.clear(), then contains(an address that was listed)")
        .gives(
            true,
            () -> {
              var entries = new ArrayList<>(List.of("ann@example.com"));
              var list = new Blocklist(entries);
              entries.clear();
              return list.contains("ann@example.com");
            })
        .because("the caller's collection belongs to the caller, who may go on using it");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a domain blocks everybody there, and nobody elsewhere")
  void blocksDomains() {
    var domain = List.of("@example.com");
    asks(domain, "ann@example.com", true, "everybody at example.com is blocked");
    asks(domain, "ANN@EXAMPLE.COM", true, "case makes no difference in domains either");
    asks(List.of("@Example.COM"), "ann@example.com", true, "nor in a domain that is listed");
    asks(domain, "ann@mail.example.com", false, "mail.example.com is another domain");
    asks(domain, "ann@badexample.com", false, "badexample.com is another domain");
    asks(domain, "ann@example.com.evil.org", false, "the domain is evil.org's");
  }

  @Test
  @Tag("task:2")
  @DisplayName("an address may hold no @, or two")
  void readsTheLastAt() {
    var domain = List.of("@example.com");
    asks(domain, "example.com", false, "there is no @, so there is no domain");
    asks(
        domain,
        "\"ann@home\"@example.com",
        true,
        "the domain begins at the last @; what is quoted before it may hold another");
    asks(
        domain,
        "\"ann@example.com\"@home.org",
        false,
        "the domain begins at the last @: this one is home.org");
    asks(
        List.of("ann@example.com"),
        "bob@example.com",
        false,
        "one address is listed, not its whole domain");
    asks(domain, "", false, "there is nothing before and nothing after");
  }

  @Test
  @Tag("task:2")
  @DisplayName("answers what a scan would answer")
  void agreesWithAScan() {
    var random = new Random(7);
    for (var round = 0; round < 500; round++) {
      var entries =
          random
              .ints(6, 0, 40)
              .mapToObj(i -> (i % 5 == 0 ? "" : "u" + i % 4) + "@d" + i / 8 + ".com");
      var listed = entries.toList();
      var address = "u" + random.nextInt(4) + "@d" + random.nextInt(5) + ".com";
      var expected =
          listed.stream()
              .anyMatch(e -> e.equals(address) || (e.startsWith("@") && address.endsWith(e)));
      asks(
          listed,
          address,
          expected,
          "a scan of the entries says so; new Random(7), round " + round);
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("a look-up among a million addresses is 500 times as fast as a scan")
  void isFastAtAMillion() {
    isFast(addresses(), 500);
  }

  @Test
  @Tag("task:3")
  @DisplayName("so it is if half of the million entries are domains")
  void isFastWithDomains() {
    var entries = addresses();
    for (var i = 0; i < MANY; i += 2) {
      entries.set(i, "@d" + i + ".example.com");
    }
    isFast(entries, 500);
  }

  @Test
  @Tag("task:4")
  @DisplayName("16,384 addresses that all have one hash code")
  void survivesCollisions() {
    var hostile = colliding();
    var list = new Blocklist(hostile);
    // Shuffled, so that a scan goes half through the list on average; copies, so that each
    // look-up has to compare texts.
    var asked = colliding();
    Collections.shuffle(asked, new Random(9));
    Check.that("contains(...) for each of 16,384 listed addresses that collide")
        .gives(
            16_384L,
            () -> {
              var found = 0L;
              for (var address : asked) {
                found += list.contains(address) ? 1 : 0;
              }
              return found;
            })
        .because("each of them is listed");
    var turn = new int[2];
    Check.faster(
            "one look-up among 16,384 addresses that somebody made to collide",
            () -> hostile.contains(asked.get(++turn[0] & 16_383)),
            () -> list.contains(asked.get(++turn[1] & 16_383)))
        .than("a scan of the list")
        .byAtLeast(4)
        .because(
            "anybody can register such addresses. HashMap sorts a crowded bucket into a tree, but only"
                + " if its keys are Comparable, as String is; a class or record of your own is not, and"
                + " a table of your own has no tree");
  }

  private static void isFast(List<String> entries, int ratio) {
    var list = new Blocklist(entries);
    var asked = new ArrayList<String>();
    for (var i = 0; i < 512; i++) {
      asked.add("stranger" + i + "@d" + i + ".example.net");
    }
    var turn = new int[2];
    Check.faster(
            "one look-up among a million entries",
            () -> entries.contains(asked.get(++turn[0] & 511)),
            () -> list.contains(asked.get(++turn[1] & 511)))
        .than("a scan of the list")
        .byAtLeast(ratio)
        .because(
            "whatever goes over the entries at each look-up, a list, a stream, a loop over domains,"
                + " takes a million steps; two million letters make that two trillion");
  }

  private static ArrayList<String> addresses() {
    var addresses = new ArrayList<String>(MANY);
    for (var i = 0; i < MANY; i++) {
      addresses.add("user" + i + "@d" + i % 1_000 + ".example.net");
    }
    Collections.shuffle(addresses, new Random(1));
    return addresses;
  }

  /** Two characters that weigh the same: 31 * 'a' + '~' is 31 * 'b' + '_'. */
  private static List<String> colliding() {
    var addresses = new ArrayList<String>();
    for (var bits = 0; bits < 16_384; bits++) {
      var name = new StringBuilder();
      for (var bit = 0; bit < 14; bit++) {
        name.append((bits >> bit & 1) == 0 ? "a~" : "b_");
      }
      addresses.add(name + "@x.org");
    }
    return addresses;
  }

  private static void asks(List<String> entries, String address, boolean expected, String why) {
    Check.that("new Blocklist(" + quoted(entries) + ").contains(\"" + address + "\")")
        .gives(expected, () -> new Blocklist(entries).contains(address))
        .because(why);
  }

  private static List<String> quoted(List<String> texts) {
    return new ArrayList<>(new HashSet<>(texts)).stream().map(t -> '"' + t + '"').sorted().toList();
  }
}
