import java.util.function.Supplier;

final class EqualsContract {
  private EqualsContract() {}

  static final class Seat {
    private final String flight;
    private final int row;
    private final char letter;

    Seat(String flight, int row, char letter) {
      this.flight = flight;
      this.row = row;
      this.letter = letter;
    }

    @Override
    public String toString() {
      return flight + " " + row + letter;
    }
  }

  static void check(Supplier<Object> makeKey, Object other) {
    throw new UnsupportedOperationException(
        "Write EqualsContract.check: make two keys and ask what equals and hashCode promise");
  }
}
