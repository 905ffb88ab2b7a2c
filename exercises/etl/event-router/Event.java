import java.util.List;

/** What shops tell us. */
sealed interface Event {
  /** Somebody bought something. */
  record Placed(String order, List<Item> items, Payment payment) implements Event {
    public Placed {
      items = List.copyOf(items);
    }
  }

  /** Somebody sent something back. */
  record Returned(String order, long cents, boolean damaged) implements Event {}

  /** Somebody counted what is on a shelf. */
  record Counted(String article, int pieces) implements Event {}

  /** A message that we cannot use, as it came, and why. */
  record Unusable(String why, String message) implements Event {}

  record Item(String article, int pieces, long cents) {}

  /** How somebody pays. */
  sealed interface Payment {
    record Card(String country) implements Payment {}

    record Invoice(int days) implements Payment {}
  }
}
