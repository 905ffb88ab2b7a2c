import tech.tablesaw.api.Table;

final class Places {
  static Table load(String csv) {
    throw new UnsupportedOperationException(
        "Write Places.load: read every column as text, then make the three columns of the schema");
  }
}
