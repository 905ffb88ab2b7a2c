import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void writeMe() {
    throw new UnsupportedOperationException("Write a test of Batches.split");
  }
}
