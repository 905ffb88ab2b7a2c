package org.jvmbootcamp.kernel.display;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.display.Table.Cell;
import org.jvmbootcamp.kernel.display.Table.Column;

/** Finds the table in a value: records of one type, or maps, a row each. */
final class Tables {
  private final PlainText text;

  Tables(Budget budget) {
    this.text = new PlainText(budget);
  }

  /** Elements as rows; empty if they are not all records of one type, or all maps. */
  Optional<Table> of(Collection<?> elements) {
    var rows = elements.stream().limit(Table.MAX_ROWS).toList();
    return rows(rows, elements.size());
  }

  /** The same for an array. */
  Optional<Table> of(Object[] elements) {
    var rows = Arrays.stream(elements).limit(Table.MAX_ROWS).toList();
    return rows(rows, elements.length);
  }

  /** A map as a table of keys and values; of keys and components if the values are records. */
  Optional<Table> of(Map<?, ?> map) {
    if (map.isEmpty()) {
      return Optional.empty();
    }
    var entries = new ArrayList<Map.Entry<?, ?>>();
    for (var entry : map.entrySet()) {
      if (entries.size() == Table.MAX_ROWS) {
        break;
      }
      entries.add(entry);
    }
    var keys = new ArrayList<@Nullable Object>();
    var values = new ArrayList<@Nullable Object>();
    for (var entry : entries) {
      keys.add(entry.getKey());
      values.add(entry.getValue());
    }
    var inner = recordType(values).flatMap(type -> records(values, type, map.size()));
    var key = new Column("key", "", numeric(keys));
    if (inner.isEmpty()) {
      var rows = new ArrayList<List<Cell>>();
      for (int i = 0; i < keys.size(); i++) {
        rows.add(List.of(cell(keys.get(i)), cell(values.get(i))));
      }
      var columns = List.of(key, new Column("value", "", numeric(values)));
      return Optional.of(new Table("", columns, rows, map.size(), 2));
    }
    var columns = new ArrayList<Column>();
    columns.add(key);
    columns.addAll(inner.get().columns());
    var rows = new ArrayList<List<Cell>>();
    for (int i = 0; i < keys.size(); i++) {
      var row = new ArrayList<Cell>();
      row.add(cell(keys.get(i)));
      row.addAll(inner.get().rows().get(i));
      rows.add(row);
    }
    int all = inner.get().columnCount() + 1;
    return Optional.of(new Table(inner.get().title(), columns, rows, map.size(), all));
  }

  private Optional<Table> rows(List<? extends @Nullable Object> rows, int all) {
    if (!rows.isEmpty() && rows.stream().allMatch(r -> r instanceof Map<?, ?> m && !m.isEmpty())) {
      return Optional.of(maps(rows.stream().<Map<?, ?>>map(r -> (Map<?, ?>) r).toList(), all));
    }
    return recordType(rows).flatMap(type -> records(rows, type, all));
  }

  /** The one record type of these values; empty if there are others among them. */
  private static Optional<Class<?>> recordType(List<? extends @Nullable Object> values) {
    Class<?> type = null;
    for (Object value : values) {
      if (!(value instanceof Record) || (type != null && type != value.getClass())) {
        return Optional.empty();
      }
      type = value.getClass();
    }
    return type == null || type.getRecordComponents().length == 0
        ? Optional.empty()
        : Optional.of(type);
  }

  private Optional<Table> records(List<? extends @Nullable Object> rows, Class<?> type, int all) {
    var components = type.getRecordComponents();
    var shown = Arrays.stream(components).limit(Table.MAX_COLUMNS).toList();
    var cells = new ArrayList<List<Cell>>();
    for (Object row : rows) {
      var line = new ArrayList<Cell>();
      for (var component : shown) {
        try {
          line.add(cell(PlainText.read(component.getAccessor(), (Record) row)));
        } catch (ReflectiveOperationException | RuntimeException e) {
          return Optional.empty();
        }
      }
      cells.add(line);
    }
    var columns = shown.stream().map(Tables::column).toList();
    return Optional.of(new Table(TypeNames.of(type), columns, cells, all, components.length));
  }

  private static Column column(RecordComponent component) {
    var type = component.getType();
    boolean numeric =
        Number.class.isAssignableFrom(type)
            || (type.isPrimitive() && type != boolean.class && type != char.class);
    return new Column(component.getName(), TypeNames.of(component.getGenericType()), numeric);
  }

  private Table maps(List<Map<?, ?>> rows, int all) {
    var keys = new LinkedHashSet<@Nullable Object>();
    rows.forEach(row -> keys.addAll(row.keySet()));
    var columns = new ArrayList<Column>();
    var cells = new ArrayList<List<Cell>>();
    rows.forEach(row -> cells.add(new ArrayList<>()));
    for (Object key : keys) {
      if (columns.size() == Table.MAX_COLUMNS) {
        break;
      }
      var values = new ArrayList<@Nullable Object>();
      for (int i = 0; i < rows.size(); i++) {
        Object value = rows.get(i).get(key);
        values.add(value);
        boolean absent = value == null && !rows.get(i).containsKey(key);
        cells.get(i).add(absent ? new Cell("", true) : cell(value));
      }
      columns.add(new Column(cell(key).text(), "", numeric(values)));
    }
    return new Table("", columns, cells, all, keys.size());
  }

  private Cell cell(@Nullable Object value) {
    return Cell.of(value == null ? null : text.cell(value));
  }

  private static boolean numeric(List<? extends @Nullable Object> values) {
    return values.stream().allMatch(v -> v == null || v instanceof Number)
        && values.stream().anyMatch(v -> v != null);
  }
}
