import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.dflib.DataFrame;
import tech.tablesaw.api.Table;

final class ThreeWays {
  static List<Sales> byTablesaw(Table orders) {
    throw new UnsupportedOperationException(
        "Write ThreeWays.byTablesaw: one Sales for each state, largest sum first");
  }

  static List<Sales> byDflib(DataFrame orders) {
    throw new UnsupportedOperationException(
        "Write ThreeWays.byDflib: the same answer, from a frame of DFLib");
  }

  static List<Sales> bySql(Path parquet) throws SQLException {
    throw new UnsupportedOperationException(
        "Write ThreeWays.bySql: the same answer, from a Parquet file that DuckDB reads");
  }
}
