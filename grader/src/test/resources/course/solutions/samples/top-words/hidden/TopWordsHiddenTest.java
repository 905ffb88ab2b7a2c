import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class TopWordsHiddenTest {
  @Test
  @Tag("task:1")
  @DisplayName("secret: gives nothing for no words")
  void givesNothing() {
    Check.that("TopWords.of([], 3)")
        .gives(List.of(), () -> TopWords.of(List.of(), 3))
        .because("there are no words");
  }
}
