import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

final class CustomerSearch {
  /** A row of the table. */
  record Customer(int id, String name, String country, int cents) {}

  /** What somebody typed. */
  record Filter(
      String text, List<String> countries, String sortBy, boolean descending, int limit) {}

  static List<Customer> search(Connection db, Filter filter) throws SQLException {
    throw new UnsupportedOperationException(
        "Write CustomerSearch.search: one statement whose text is known before the filter is");
  }

  static long count(Connection db, String tenant) throws SQLException {
    throw new UnsupportedOperationException(
        "Write CustomerSearch.count: a name cannot be a parameter, so it has to be quoted as a name");
  }
}
