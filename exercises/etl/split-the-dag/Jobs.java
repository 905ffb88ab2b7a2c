import java.io.IOException;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Jobs to try a check on: two sound ones, the others each broken in one way. */
class Jobs implements Job {
  @Override
  public int run(List<String> args, Shop shop, PrintStream err) {
    if (args.size() != 2 || !args.getFirst().equals("--day")) {
      return calledWrongly("--day YYYY-MM-DD", args, shop, err);
    }
    LocalDate day;
    try {
      day = LocalDate.parse(args.getLast());
    } catch (DateTimeException e) {
      return calledWrongly("a date", args, shop, err);
    }
    try {
      work(day, shop);
      return 0;
    } catch (IOException | RuntimeException e) {
      err.println("revenue of " + day + ": " + e.getMessage());
      return failed(day, shop);
    }
  }

  void work(LocalDate day, Shop shop) throws IOException {
    shop.store(day, sum(day, shop));
  }

  int failed(LocalDate day, Shop shop) {
    return 1;
  }

  int calledWrongly(String expected, List<String> args, Shop shop, PrintStream err) {
    err.println("expected " + expected + ", got " + args);
    return 2;
  }

  static long sum(LocalDate day, Shop shop) throws IOException {
    return shop.orders(day).stream().mapToLong(Long::longValue).sum();
  }

  /** Sound: writes only what is not there yet. */
  static final class WritesOnlyChanges extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      long sum = sum(day, shop);
      if (!shop.stored(day).equals(OptionalLong.of(sum))) {
        shop.store(day, sum);
      }
    }
  }

  static final class ReadsTheClock extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      super.work(LocalDate.now().minusDays(1), shop);
    }
  }

  static final class StoresNothing extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      sum(day, shop);
    }
  }

  static final class AddsToWhatIsThere extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      shop.store(day, shop.stored(day).orElse(0) + sum(day, shop));
    }
  }

  static final class RemembersTheLastRun extends Jobs {
    private final List<Long> all = new ArrayList<>();

    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      all.addAll(shop.orders(day));
      shop.store(day, all.stream().mapToLong(Long::longValue).sum());
    }
  }

  static final class NeverDoneTwice extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      if (shop.stored(day).isEmpty()) {
        super.work(day, shop);
      }
    }
  }

  static final class AlwaysGreen extends Jobs {
    @Override
    int failed(LocalDate day, Shop shop) {
      return 0;
    }
  }

  static final class CannotReadIsNoOrders extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      long sum = 0;
      try {
        sum = sum(day, shop);
      } catch (IOException e) {
        // no orders then
      }
      shop.store(day, sum);
    }
  }

  static final class ClearsFirst extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      shop.store(day, 0);
      super.work(day, shop);
    }
  }

  static final class WrongWordsAreAFailure extends Jobs {
    @Override
    int calledWrongly(String expected, List<String> args, Shop shop, PrintStream err) {
      super.calledWrongly(expected, args, shop, err);
      return 1;
    }
  }

  static final class GuessesTheDay extends Jobs {
    @Override
    int calledWrongly(String expected, List<String> args, Shop shop, PrintStream err) {
      return run(List.of("--day", LocalDate.now().minusDays(1).toString()), shop, err);
    }
  }

  static final class SaysNothing extends Jobs {
    @Override
    public int run(List<String> args, Shop shop, PrintStream err) {
      return super.run(args, shop, new PrintStream(PrintStream.nullOutputStream()));
    }
  }

  static final class LosesRefunds extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      shop.store(day, shop.orders(day).stream().filter(c -> c > 0).mapToLong(c -> c).sum());
    }
  }

  static final class SkipsDaysWithoutOrders extends Jobs {
    @Override
    void work(LocalDate day, Shop shop) throws IOException {
      if (!shop.orders(day).isEmpty()) {
        super.work(day, shop);
      }
    }
  }
}
