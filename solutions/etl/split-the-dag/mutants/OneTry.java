// Takes any DateTimeParseException for a wrong word, those of the shop as well.
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

final class RevenueJob {
  private RevenueJob() {}

  static int run(List<String> args, Shop shop, PrintStream err) {
    if (args.size() != 2 || !args.getFirst().equals("--day")) {
      err.println("expected --day YYYY-MM-DD, got " + args);
      return 2;
    }
    LocalDate day;
    try {
      day = LocalDate.parse(args.getLast());
    } catch (DateTimeParseException e) {
      err.println("--day needs a date such as 2026-03-01, got " + args.getLast());
      return 2;
    }
    try {
      shop.store(day, shop.orders(day).stream().mapToLong(Long::longValue).sum());
      return 0;
    } catch (DateTimeParseException e) {
      err.println("not a date: " + e);
      return 2;
    } catch (Exception e) {
      err.println("revenue of " + day + " failed: " + e);
      return 1;
    }
  }

  static List<List<String>> calls(LocalDate first, LocalDate last) {
    return last.isBefore(first)
        ? List.of()
        : first.datesUntil(last.plusDays(1)).map(day -> List.of("--day", day.toString())).toList();
  }

  static void check(Job job) {
    var first = LocalDate.of(2024, 2, 29);
    var second = LocalDate.of(2024, 3, 1);
    var shop = new MemoryShop();
    shop.orders.put(first, List.of(500L, -200L));

    call(job, shop, 0, "--day", "2024-02-29");
    require(shop.stored.equals(Map.of(first, 300L)), "500 - 200 is not stored as 300", shop);
    call(job, shop, 0, "--day", "2024-02-29");
    require(shop.stored.equals(Map.of(first, 300L)), "the second call changed the day", shop);
    call(job, shop, 0, "--day", "2024-03-01");
    require(Long.valueOf(0).equals(shop.stored.get(second)), "a day without orders is not 0", shop);
    shop.orders.put(first, List.of(500L, -200L, 1L));
    call(job, shop, 0, "--day", "2024-02-29");
    require(Long.valueOf(301).equals(shop.stored.get(first)), "a late order is not in", shop);

    shop.orders.put(first, List.of(7L));
    var before = Map.copyOf(shop.stored);
    shop.readFails = true;
    require(!call(job, shop, 1, "--day", "2024-02-29").isBlank(), "no word on a failure", shop);
    require(shop.stored.equals(before), "a failed read changed what is stored", shop);
    shop.readFails = false;
    shop.storeFails = true;
    call(job, shop, 1, "--day", "2024-02-29");
    shop.storeFails = false;

    for (var wrong : List.of("", "--day", "--day soon", "--day 2024-02-29 --fast")) {
      int asked = shop.asked;
      var words = wrong.isEmpty() ? new String[0] : wrong.split(" ");
      require(!call(job, shop, 2, words).isBlank(), "no word on wrong words", shop);
      require(shop.asked == asked, "the shop was asked in spite of the words " + wrong, shop);
    }
  }

  private static String call(Job job, Shop shop, int expected, String... words) {
    var err = new ByteArrayOutputStream();
    int code = job.run(List.of(words), shop, new PrintStream(err, true, StandardCharsets.UTF_8));
    require(code == expected, List.of(words) + " gave " + code + " instead of " + expected, shop);
    return err.toString(StandardCharsets.UTF_8);
  }

  private static void require(boolean kept, String broken, Shop shop) {
    if (!kept) {
      throw new AssertionError(broken + "; " + shop);
    }
  }

  private static final class MemoryShop implements Shop {
    private final Map<LocalDate, List<Long>> orders = new HashMap<>();
    private final Map<LocalDate, Long> stored = new HashMap<>();
    private boolean readFails;
    private boolean storeFails;
    private int asked;

    @Override
    public List<Long> orders(LocalDate day) throws IOException {
      asked++;
      if (readFails) {
        throw new IOException("cannot read");
      }
      return orders.getOrDefault(day, List.of());
    }

    @Override
    public void store(LocalDate day, long cents) throws IOException {
      asked++;
      if (storeFails) {
        throw new IOException("cannot store");
      }
      stored.put(day, cents);
    }

    @Override
    public OptionalLong stored(LocalDate day) {
      asked++;
      return stored.containsKey(day) ? OptionalLong.of(stored.get(day)) : OptionalLong.empty();
    }

    @Override
    public String toString() {
      return "stored: " + stored;
    }
  }
}
