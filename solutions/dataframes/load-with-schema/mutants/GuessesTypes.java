// Lets the reader guess the types: post codes become numbers.
import tech.tablesaw.api.Table;

final class Places {
  static Table load(String csv) {
    var table = Table.read().csv(csv, "places");
    for (var name : new String[] {"zip", "country", "population"}) {
      if (!table.columnNames().contains(name)) {
        throw new IllegalArgumentException("no column " + name);
      }
    }
    return Table.create(
        "places", table.column("zip"), table.column("country"), table.column("population"));
  }
}
