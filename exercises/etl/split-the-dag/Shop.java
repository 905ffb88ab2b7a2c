import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** What the job reads and writes. */
interface Shop {
  /** The amounts of the day's orders in cents; refunds are negative. */
  List<Long> orders(LocalDate day) throws IOException;

  /** Puts the day's revenue in place of what was there. */
  void store(LocalDate day, long cents) throws IOException;

  /** The day's revenue, if there is one. */
  OptionalLong stored(LocalDate day) throws IOException;
}
