import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void keepsTheRest() {
    assertEquals(List.of(List.of(1, 2), List.of(3)), Batches.split(List.of(1, 2, 3), 2));
  }

  @Test
  void givesNothingForNothing() {
    assertEquals(List.of(), Batches.split(List.of(), 2));
  }
}
