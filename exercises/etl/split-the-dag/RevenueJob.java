import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

final class RevenueJob {
  private RevenueJob() {}

  static int run(List<String> args, Shop shop, PrintStream err) {
    throw new UnsupportedOperationException(
        "Write RevenueJob.run: read the day from args, add up its orders, store the sum");
  }

  static List<List<String>> calls(LocalDate first, LocalDate last) {
    throw new UnsupportedOperationException(
        "Write RevenueJob.calls: the words of one call for each day from first to last");
  }

  static void check(Job job) {
    throw new UnsupportedOperationException(
        "Write RevenueJob.check: call the job as a scheduler would, with a shop of your own");
  }
}
