// Keeps the copies in a HashMap, which takes steps of the same name for one.
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    return deep(step, new HashMap<>());
  }

  private static Step deep(Step step, Map<Step, Step> copies) {
    var known = copies.get(step);
    if (known != null) {
      return known;
    }
    var copy = new Step(step.name);
    copies.put(step, copy);
    for (var needed : step.needs) {
      copy.needs.add(deep(needed, copies));
    }
    return copy;
  }
}
