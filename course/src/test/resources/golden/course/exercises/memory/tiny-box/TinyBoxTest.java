import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class TinyBoxTest {
  @Test
  @Tag("task:1")
  void weighs() {
    Check.that("weigh(4)").gives(16, () -> new TinyBox().weigh(4)).because("12 + 4");
  }

  @Test
  @Tag("task:2")
  void weighsLarge() {
    Check.that("weigh(400)").gives(412, () -> new TinyBox().weigh(400)).because("12 + 400");
  }
}
