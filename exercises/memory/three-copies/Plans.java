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
    throw new UnsupportedOperationException(
        "Write Plans.alias: what does an assignment do with the object?");
  }

  static Step shallow(Step step) {
    throw new UnsupportedOperationException(
        "Write Plans.shallow: make a new step with a list of its own, and put the same steps in");
  }

  static Step deep(Step step) {
    throw new UnsupportedOperationException(
        "Write Plans.deep: copy the step, and what it needs, and what those need, each once");
  }
}
