package org.jvmbootcamp.workbench.tables;

import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Renderer;
import tech.tablesaw.table.Relation;

/** Shows a table: its counts, its columns' types, its first rows. */
final class RelationRenderer implements Renderer<Relation> {
  @Override
  public Class<Relation> type() {
    return Relation.class;
  }

  @Override
  public MimeBundle render(Relation relation) {
    String name = relation.name() == null ? "" : relation.name();
    return Columns.table(name, relation.columns(), relation.rowCount()).toMimeBundle();
  }
}
