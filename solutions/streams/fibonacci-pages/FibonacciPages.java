import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

final class FibonacciPages {
  /** Some numbers, and the cursor that leads to those behind them. */
  record Page(List<BigInteger> numbers, String cursor) {}

  private record State(BigInteger current, BigInteger next) {
    static final State FIRST = new State(BigInteger.ZERO, BigInteger.ONE);

    State step() {
      return new State(next, current.add(next));
    }

    String cursor() {
      return current.toString(Character.MAX_RADIX) + "-" + next.toString(Character.MAX_RADIX);
    }

    static State parse(String cursor) {
      if (cursor.isEmpty()) {
        return FIRST;
      }
      if (!cursor.matches("[0-9a-z]+-[0-9a-z]+")) {
        throw new IllegalArgumentException("\"" + cursor + "\" is no cursor of a page");
      }
      var dash = cursor.indexOf('-');
      return new State(
          new BigInteger(cursor.substring(0, dash), Character.MAX_RADIX),
          new BigInteger(cursor.substring(dash + 1), Character.MAX_RADIX));
    }
  }

  static Stream<BigInteger> numbers() {
    return Stream.iterate(State.FIRST, State::step).map(State::current);
  }

  static Stream<List<BigInteger>> pages(int size) {
    return numbers().gather(Gatherers.windowFixed(size));
  }

  static Page page(String cursor, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a page of " + size + " numbers: 1 is the least");
    }
    var state = State.parse(cursor);
    var numbers = new ArrayList<BigInteger>(size);
    for (var i = 0; i < size; i++) {
      numbers.add(state.current());
      state = state.step();
    }
    return new Page(List.copyOf(numbers), state.cursor());
  }
}
