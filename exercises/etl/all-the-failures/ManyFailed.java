import java.util.List;

/** Several inputs failed. Each cause is a suppressed exception too, so that a log shows all. */
final class ManyFailed extends Exception {
  private static final long serialVersionUID = 1;

  /** What one input failed with. */
  record Failure(int index, Object input, Throwable cause) {}

  private final transient List<Failure> failures;

  ManyFailed(List<Failure> failures, int of) {
    super("%d of %d failed".formatted(failures.size(), of));
    this.failures = List.copyOf(failures);
    failures.forEach(failure -> addSuppressed(failure.cause()));
  }

  List<Failure> failures() {
    return failures;
  }
}
