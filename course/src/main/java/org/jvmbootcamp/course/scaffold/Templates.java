package org.jvmbootcamp.course.scaffold;

/** The texts of a new exercise. "Replace this" marks what the contract takes for unwritten. */
final class Templates {

  private Templates() {}

  static final String README =
      """
      Replace this with a story of two or three sentences: which job, how much data, what went wrong.

      ```java
      static int twice(int number)
      ```

      | call | result |
      |---|---|
      | `%s.twice(3)` | `6` |
      | `%s.twice(-3)` | `-6` |

      *Out of scope*: numbers whose double is no `int`; anything else that `%s` need not do.
      """;

  static final String YAML =
      """
      title: Replace this title
      class: %s
      kinds: [behaviour]
      minutes: 10
      tasks:
        - {id: 1, title: doubles a number, points: 2}
        - {id: 2, title: doubles a negative number, points: 1}
      """;

  static final String HINTS =
      """
      ## Hint 1

      Replace this with a nudge: a question that points the right way.

      ## Hint 2

      Replace this with the approach, in words.

      ## Hint 3

      Replace this with nearly the code: `return 2 * ...;`
      """;

  static final String TYPE =
      """
      %1$sfinal class %2$s {
        private %2$s() {}

        static int twice(int number) {
          %3$s
        }
      }
      """;

  static final String TEST =
      """
      import org.junit.jupiter.api.DisplayName;
      import org.junit.jupiter.api.Tag;
      import org.junit.jupiter.api.Test;
      import org.jvmbootcamp.grader.api.Check;

      class TYPETest {
        @Test
        @Tag("task:1")
        @DisplayName("doubles three")
        void doublesThree() {
          Check.that("TYPE.twice(3)").gives(6, () -> TYPE.twice(3)).because("twice three is six");
        }

        @Test
        @Tag("task:2")
        @DisplayName("doubles minus three")
        void doublesMinusThree() {
          Check.that("TYPE.twice(-3)")
              .gives(-6, () -> TYPE.twice(-3))
              .because("a debt doubled is a larger debt");
        }
      }
      """;

  static final String NOTES =
      """
      Replace this: why this way, what it costs, and one alternative with when it would win.
      """;
}
