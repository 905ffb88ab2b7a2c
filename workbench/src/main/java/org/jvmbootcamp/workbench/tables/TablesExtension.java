package org.jvmbootcamp.workbench.tables;

import java.util.List;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Renderer;

/** Shows Tablesaw's tables and columns. */
public final class TablesExtension implements Extension {
  @Override
  public List<Renderer<?>> renderers() {
    return List.of(new RelationRenderer(), new ColumnRenderer());
  }
}
