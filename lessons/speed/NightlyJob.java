package speed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The job of a lesson on profiles: it writes an invoice for each order of the day. */
public final class NightlyJob {
  /** Countries in which the shop sells. */
  public static final List<String> COUNTRIES =
      List.of("AT", "BE", "CZ", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "NL", "PL", "PT", "SE");

  /** The day whose orders are invoiced. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static final int RATES_A_COUNTRY = 60;

  private NightlyJob() {}

  /**
   * What somebody bought.
   *
   * @param latitude in degrees, and so is the longitude: where it goes
   */
  public record Order(int id, int customer, long cents, double latitude, double longitude) {}

  /** A warehouse. */
  public record Depot(int id, double latitude, double longitude) {}

  /** An order with its tax, and the depot that sends it. */
  public record Invoice(int order, long cents, int depot) {}

  /** What has to be found out for an order. */
  public interface Steps {
    /** The country of a customer, from the customers' service. */
    String country(int customer) throws InterruptedException;

    /** The tax of a country on the day of the job, in percent. */
    int percent(String country);

    /** The depot nearest to a place. */
    int depot(double latitude, double longitude);
  }

  /** The invoice of an order. */
  public static Invoice invoice(Order order, Steps steps) throws InterruptedException {
    var percent = steps.percent(steps.country(order.customer()));
    var depot = steps.depot(order.latitude(), order.longitude());
    return new Invoice(order.id(), order.cents() * (100 + percent) / 100, depot);
  }

  /** The invoices of all orders, one after the other. */
  public static List<Invoice> run(List<Order> orders, Steps steps) throws InterruptedException {
    var invoices = new ArrayList<Invoice>(orders.size());
    for (var order : orders) {
      invoices.add(invoice(order, steps));
    }
    return invoices;
  }

  /** Orders of the day; the same for the same seed. */
  public static List<Order> orders(int count, long seed) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            id ->
                new Order(
                    id,
                    random.nextInt(2_000),
                    100 + random.nextInt(50_000),
                    latitude(random),
                    longitude(random)))
        .toList();
  }

  /** Depots all over Europe; the same for the same seed. */
  public static List<Depot> depots(int count, long seed) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(id -> new Depot(id, latitude(random), longitude(random)))
        .toList();
  }

  /** The file of tax rates: a line {@code country;from;to;percent} for each half year of each. */
  public static String rates() {
    var text = new StringBuilder();
    for (var half = 0; half < RATES_A_COUNTRY; half++) {
      var from = LocalDate.of(2000, 1, 1).plusMonths(6L * half);
      for (var country : COUNTRIES) {
        var percent = 15 + (COUNTRIES.indexOf(country) * 7 + half / 20) % 11;
        text.append("%s;%s;%s;%d%n".formatted(country, from, from.plusMonths(6), percent));
      }
    }
    return text.toString();
  }

  private static double latitude(Random random) {
    return (370_000 + random.nextInt(300_000)) / 1e4;
  }

  private static double longitude(Random random) {
    return (random.nextInt(380_000) - 90_000) / 1e4;
  }
}
