import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

final class FibonacciPages {
  /** Some numbers, and the cursor that leads to those behind them. */
  record Page(List<BigInteger> numbers, String cursor) {}

  static Stream<BigInteger> numbers() {
    throw new UnsupportedOperationException(
        "Write FibonacciPages.numbers: what has to be known to compute the next number?");
  }

  static Stream<List<BigInteger>> pages(int size) {
    throw new UnsupportedOperationException(
        "Write FibonacciPages.pages: numbers(), cut into lists by a stage of the stream");
  }

  static Page page(String cursor, int size) {
    throw new UnsupportedOperationException(
        "Write FibonacciPages.page: state out of the cursor, numbers, and the state into a cursor");
  }
}
