// Tries only what fills every batch.
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void splits() {
    assertEquals(List.of(List.of(1, 2)), Batches.split(List.of(1, 2), 2));
  }
}
