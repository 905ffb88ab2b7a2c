import java.sql.SQLException;
import java.time.LocalDate;

final class DeleteWrite {
  private DeleteWrite() {}

  static int replaceDay(String url, LocalDate day, Iterable<Sale> sales) throws SQLException {
    throw new UnsupportedOperationException(
        "Write DeleteWrite.replaceDay: delete the day's rows and write the new ones, in one"
            + " transaction");
  }
}
