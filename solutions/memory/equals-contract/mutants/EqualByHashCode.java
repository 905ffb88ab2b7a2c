// Calls seats equal whose hash codes are.
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
      this.letter = Character.toUpperCase(letter);
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Seat && hashCode() == o.hashCode();
    }

    @Override
    public int hashCode() {
      return java.util.Objects.hash(flight, row, letter);
    }

    @Override
    public String toString() {
      return flight + " " + row + letter;
    }
  }

  static void check(Supplier<Object> makeKey, Object other) {
    var a = makeKey.get();
    var b = makeKey.get();
    require(a.equals(a), "a key does not equal itself", a, a);
    require(a.equals(b), "two keys made alike are not equal", a, b);
    require(b.equals(a), "a equals b, but b does not equal a", a, b);
    require(!a.equals(other) && !other.equals(a), "different keys are equal", a, other);
    require(!a.equals(null), "a key equals null", a, null);
    require(!a.equals(new Object()), "a key equals an object of another class", a, null);
    require(a.hashCode() == b.hashCode(), "equal keys have different hash codes", a, b);
    require(a.hashCode() == a.hashCode(), "a hash code changed from call to call", a, a);
  }

  private static void require(boolean kept, String broken, Object a, Object b) {
    if (!kept) {
      throw new AssertionError(broken + ": " + a + ", " + b);
    }
  }
}
