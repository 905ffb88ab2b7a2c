// Copies what a step needs, and puts the copies into the plan itself.
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
    step.needs.replaceAll(needed -> new Step(needed.name));
    return step;
  }
}
