// The check compares hash codes and takes them for equality.
import java.util.function.Supplier;

final class EqualsContract {
  private EqualsContract() {}

  record Seat(String flight, int row, char letter) {
    Seat {
      letter = Character.toUpperCase(letter);
    }
  }

  static void check(Supplier<Object> makeKey, Object other) {
    var a = makeKey.get();
    var b = makeKey.get();
    require(a.hashCode() == b.hashCode(), "two keys made alike are not equal", a, b);
    require(a.hashCode() != other.hashCode(), "different keys are equal", a, other);
  }

  private static void require(boolean kept, String broken, Object a, Object b) {
    if (!kept) {
      throw new AssertionError(broken + ": " + a + ", " + b);
    }
  }
}
