import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class PlansTest {
  private static Plans.Step step(String name, Plans.Step... needs) {
    var step = new Plans.Step(name);
    Collections.addAll(step.needs, needs);
    return step;
  }

  /** Names and what they need; a step seen before is named by its number alone. */
  private static String shape(Plans.Step root) {
    var numbers = new IdentityHashMap<Plans.Step, Integer>();
    var out = new StringBuilder();
    shape(root, numbers, out);
    return out.toString();
  }

  private static void shape(
      Plans.Step step, IdentityHashMap<Plans.Step, Integer> numbers, StringBuilder out) {
    var known = numbers.get(step);
    if (known != null) {
      out.append('#').append(known);
      return;
    }
    if (numbers.size() > 1_000) {
      throw new IllegalStateException("the copy has more than 1,000 steps: it never ends");
    }
    numbers.put(step, numbers.size() + 1);
    out.append(step.name).append('#').append(numbers.size());
    if (!step.needs.isEmpty()) {
      out.append(" needs (");
      for (var i = 0; i < step.needs.size(); i++) {
        out.append(i == 0 ? "" : ", ");
        shape(step.needs.get(i), numbers, out);
      }
      out.append(")");
    }
  }

  private static Set<Plans.Step> all(Plans.Step root) {
    var seen = Collections.newSetFromMap(new IdentityHashMap<Plans.Step, Boolean>());
    var open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      var step = open.pop();
      if (seen.add(step)) {
        open.addAll(step.needs);
      }
    }
    return seen;
  }

  private static int shared(Plans.Step a, Plans.Step b) {
    var both = all(a);
    var other = all(b);
    both.removeIf(step -> !other.contains(step));
    return both.size();
  }

  @Test
  @Tag("task:1")
  @DisplayName("an alias is the same step")
  void aliasIsTheSame() {
    var report = step("report", step("load"));
    Check.that("alias(report) == report")
        .gives(true, () -> Plans.alias(report) == report)
        .because("another label is no other object: nothing is copied");
  }

  @Test
  @Tag("task:1")
  @DisplayName("a shallow copy is a step of its own with a list of its own")
  void shallowHasItsOwnList() {
    var load = step("load");
    var report = step("report", load, step("clean"));
    Check.that("shallow(report), what it looks like")
        .gives("report#1 needs (load#2, clean#3)", () -> shape(Plans.shallow(report)))
        .because("the copy has the same name and needs the same steps, in the same order");
    Check.that("the plan after shallow(report).needs.clear() and .name = \"other\"")
        .gives(
            "report#1 needs (load#2, clean#3)",
            () -> {
              var copy = Plans.shallow(report);
              copy.needs.clear();
              copy.name = "other";
              return shape(report);
            })
        .because(
            "the copy has a name and a list of its own. If both refer to one list, what is removed"
                + " from the copy is gone from the plan. And it can be changed as the plan's can:"
                + " List.copyOf closes it");
  }

  @Test
  @Tag("task:1")
  @DisplayName("a shallow copy refers to the same steps")
  void shallowSharesSteps() {
    var load = step("load");
    var report = step("report", load);
    Check.that("shallow(report).needs.get(0) == load, and shallow(report) == report")
        .gives(
            List.of(true, false),
            () -> {
              var copy = Plans.shallow(report);
              return List.of(copy.needs.getFirst() == load, copy == report);
            })
        .because("shallow means one level: the step is new, what it needs is not");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a deep copy looks the same")
  void deepLooksTheSame() {
    var plan = step("report", step("clean", step("load", step("fetch"))), step("mail"));
    Check.that("deep(" + shape(plan) + "), what it looks like")
        .gives(shape(plan), () -> shape(Plans.deep(plan)))
        .because("names, needs and their order are the same, however deep");
    Check.that("deep(a step that needs nothing), what it looks like")
        .gives("load#1", () -> shape(Plans.deep(step("load"))))
        .because("a step without needs is a plan too");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a deep copy shares no step with the plan")
  void deepSharesNothing() {
    var plan = step("report", step("clean", step("load", step("fetch"))), step("mail"));
    Check.that("how many step objects the plan and deep(plan) have in common")
        .gives(0, () -> shared(plan, Plans.deep(plan)))
        .because(
            "whoever changes one of those through the copy changes the plan. Level after level must"
                + " be copied, and the first step too");
    Check.that("the plan after every step of deep(plan) was renamed and its needs cleared")
        .gives(
            shape(plan),
            () -> {
              for (var step : all(Plans.deep(plan))) {
                step.name = "changed";
                step.needs.clear();
              }
              return shape(plan);
            })
        .because("what is done to the copy must not reach the plan");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a shared step stays one step")
  void keepsSharing() {
    var load = step("load");
    var plan = step("report", step("clean", load), load);
    Check.that("deep(" + shape(plan) + "), what it looks like")
        .gives(shape(plan), () -> shape(Plans.deep(plan)))
        .because(
            "clean and report wait for the same load (#3 twice). With a copy for each of them, load"
                + " would run twice");
  }

  @Test
  @Tag("task:3")
  @DisplayName("two steps of the same name stay two")
  void keepsNamesakes() {
    var plan = step("report", step("load", step("orders")), step("load", step("customers")));
    Check.that("deep(" + shape(plan) + "), what it looks like")
        .gives(shape(plan), () -> shape(Plans.deep(plan)))
        .because(
            "both are called load, and so they are equal, but they are two objects with different"
                + " needs. A map that asks equals takes one for the other");
  }

  @Test
  @Tag("task:3")
  @DisplayName("two steps with one identity hash code stay two")
  void keepsHashTwins() {
    var byHash = new HashMap<Integer, Plans.Step>();
    Plans.Step one;
    Plans.Step other;
    do {
      other = step("orders");
      one = byHash.put(System.identityHashCode(other), other);
    } while (one == null);
    var plan = step("report", one, other);
    Check.that("deep(report, which needs two steps of one identityHashCode), what it looks like")
        .gives(shape(plan), () -> shape(Plans.deep(plan)))
        .because(
            "System.identityHashCode is no id() as in Python: two objects may share it. An"
                + " IdentityHashMap compares with ==");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a circle stays a circle")
  void keepsCircles() {
    var retry = step("retry");
    retry.needs.add(step("load", retry));
    var self = step("self");
    self.needs.add(self);
    for (var plan : List.of(retry, self)) {
      Check.that("deep(" + shape(plan) + "), what it looks like")
          .gives(shape(plan), () -> shape(Plans.deep(plan)))
          .because(
              "the way leads back to where it began: #1 alone is the first step again. A copy that"
                  + " is noted only when it is finished is noted too late: note it before you"
                  + " follow what it needs");
      Check.that("how many step objects a plan with a circle and its deep copy have in common")
          .gives(0, () -> shared(plan, Plans.deep(plan)))
          .because("the circle of the copy must close in the copy, not in the plan");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("random plans keep their shape")
  void keepsRandomShapes() {
    var random = new Random(16);
    for (var round = 0; round < 50; round++) {
      var steps = new ArrayList<Plans.Step>();
      for (var i = 0; i < 2 + random.nextInt(6); i++) {
        steps.add(step("s" + random.nextInt(3)));
      }
      for (var step : steps) {
        for (var left = random.nextInt(3); left > 0; left--) {
          step.needs.add(steps.get(random.nextInt(steps.size())));
        }
      }
      var plan = steps.getFirst();
      Check.that("deep(" + shape(plan) + "), what it looks like")
          .gives(shape(plan), () -> shape(Plans.deep(plan)))
          .because("it was drawn with new Random(16), round " + round);
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("each copy is a new one")
  void remembersNothingBetweenCalls() {
    var plan = step("report", step("load"));
    Check.that("how many step objects two deep copies of one plan have in common")
        .gives(0, () -> shared(Plans.deep(plan), Plans.deep(plan)))
        .because(
            "whoever asks for a copy gets one of their own; what you note belongs to one call");
  }

  @Test
  @Tag("task:4")
  @DisplayName("copies a plan of 100,000 steps, each of which needs the next")
  void copiesDeepPlans() {
    var plan = step("s0");
    var last = plan;
    for (var i = 1; i < 100_000; i++) {
      var next = step("s" + i);
      last.needs.add(next);
      last = next;
    }
    Check.that("how many steps deep(a chain of 100,000 steps) has")
        .gives(100_000, () -> all(Plans.deep(plan)).size())
        .because(
            "each call waits on the thread's stack for the one inside it, and that has room for"
                + " some ten thousand. What is still to be done fits better into a queue of your"
                + " own");
  }
}
