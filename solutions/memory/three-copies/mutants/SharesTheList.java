// Makes a new step, and gives it the list of the old one.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

final class Plans {
  private Plans() {}

  static final class Step {
    String name;
    List<Step> needs = new ArrayList<>();

    Step(String name) {
      this.name = name;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Step step && step.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Step alias(Step step) {
    return step;
  }

  static Step shallow(Step step) {
    var copy = new Step(step.name);
    copy.needs = step.needs;
    return copy;
  }

  static Step deep(Step step) {
    var copies = new IdentityHashMap<Step, Step>();
    var open = new ArrayDeque<Step>();
    copies.put(step, new Step(step.name));
    open.add(step);
    while (!open.isEmpty()) {
      var original = open.poll();
      for (var needed : original.needs) {
        var copy = copies.get(needed);
        if (copy == null) {
          copy = new Step(needed.name);
          copies.put(needed, copy);
          open.add(needed);
        }
        copies.get(original).needs.add(copy);
      }
    }
    return copies.get(step);
  }
}
