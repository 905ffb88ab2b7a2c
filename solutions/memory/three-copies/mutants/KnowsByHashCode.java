// Takes identityHashCode for Python's id: two steps may share it.
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    copy.needs.addAll(step.needs);
    return copy;
  }

  static Step deep(Step step) {
    var copies = new java.util.HashMap<Integer, Step>();
    var open = new ArrayDeque<Step>();
    copies.put(System.identityHashCode(step), new Step(step.name));
    open.add(step);
    while (!open.isEmpty()) {
      var original = open.poll();
      for (var needed : original.needs) {
        var copy = copies.get(System.identityHashCode(needed));
        if (copy == null) {
          copy = new Step(needed.name);
          copies.put(System.identityHashCode(needed), copy);
          open.add(needed);
        }
        copies.get(System.identityHashCode(original)).needs.add(copy);
      }
    }
    return copies.get(System.identityHashCode(step));
  }
}
