import java.util.List;
import java.util.Map;

final class Diagnosis {
  /** What a thread was doing at a moment: the outermost method first. */
  record Sample(List<String> stack) {}

  /** A call, in microseconds, without the methods that it called. */
  record Call(String method, String argument, long computing, long waiting) {}

  enum Bottleneck {
    REDUNDANCY,
    WAITING,
    SLOWNESS
  }

  static double share(List<Sample> samples, String method) {
    throw new UnsupportedOperationException(
        "Write Diagnosis.share: the share of samples that have the method on their stack");
  }

  static Map<String, Double> self(List<Sample> samples) {
    throw new UnsupportedOperationException(
        "Write Diagnosis.self: the share of samples by their innermost method");
  }

  static Bottleneck name(List<Call> calls, String method) {
    throw new UnsupportedOperationException(
        "Write Diagnosis.name: repeats, waiting or neither, by the time of the method's calls");
  }

  static double atMost(List<Call> calls, String method) {
    throw new UnsupportedOperationException(
        "Write Diagnosis.atMost: the time of all calls, divided by what a cure leaves of it");
  }

  static List<String> plan(List<Call> calls) {
    throw new UnsupportedOperationException(
        "Write Diagnosis.plan: all methods, the one whose cure saves most first");
  }
}
