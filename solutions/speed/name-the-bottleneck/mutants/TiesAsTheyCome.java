// Leaves methods that save the same in the log's order.
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

final class Diagnosis {
  /** What a thread was doing at a moment: the outermost method first. */
  record Sample(List<String> stack) {}

  /** A call, in microseconds, without the methods that it called. */
  record Call(String method, String argument, long computing, long waiting) {
    long time() {
      return computing + waiting;
    }
  }

  enum Bottleneck {
    REDUNDANCY,
    WAITING,
    SLOWNESS
  }

  static double share(List<Sample> samples, String method) {
    long with = samples.stream().filter(sample -> sample.stack().contains(method)).count();
    return samples.isEmpty() ? 0 : (double) with / samples.size();
  }

  static Map<String, Double> self(List<Sample> samples) {
    var counts = new HashMap<String, Integer>();
    samples.forEach(sample -> counts.merge(sample.stack().getLast(), 1, Integer::sum));
    var shares = new HashMap<String, Double>();
    counts.forEach((method, count) -> shares.put(method, (double) count / samples.size()));
    return shares;
  }

  static Bottleneck name(List<Call> calls, String method) {
    var own = of(calls, method);
    long time = time(own);
    long waiting = own.stream().mapToLong(Call::waiting).sum();
    if (2 * time(repeats(own)) >= time) {
      return Bottleneck.REDUNDANCY;
    }
    return 2 * waiting >= time ? Bottleneck.WAITING : Bottleneck.SLOWNESS;
  }

  static double atMost(List<Call> calls, String method) {
    double all = time(calls);
    return all / (all - saved(calls, method));
  }

  static List<String> plan(List<Call> calls) {
    return calls.stream()
        .map(Call::method)
        .distinct()
        .sorted(Comparator.comparing((String method) -> saved(calls, method)).reversed())
        .toList();
  }

  /** What a perfect cure of the method saves, in microseconds. */
  private static long saved(List<Call> calls, String method) {
    var own = of(calls, method);
    return switch (name(calls, method)) {
      case REDUNDANCY -> time(repeats(own));
      case WAITING -> own.stream().mapToLong(Call::waiting).sum();
      case SLOWNESS -> own.stream().mapToLong(Call::computing).sum();
    };
  }

  private static List<Call> of(List<Call> calls, String method) {
    var own = calls.stream().filter(call -> call.method().equals(method)).toList();
    if (own.isEmpty()) {
      throw new IllegalArgumentException("no call of " + method + " in the log");
    }
    return own;
  }

  /** The calls with an argument that an earlier one had. */
  private static List<Call> repeats(List<Call> own) {
    var seen = new HashSet<String>();
    return own.stream().filter(call -> !seen.add(call.argument())).toList();
  }

  private static long time(List<Call> calls) {
    return calls.stream().mapToLong(Call::time).sum();
  }
}
