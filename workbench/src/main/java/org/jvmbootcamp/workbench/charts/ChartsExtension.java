package org.jvmbootcamp.workbench.charts;

import java.util.List;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Renderer;

/** Shows XChart's charts; {@link Charts} makes them in the course's style. */
public final class ChartsExtension implements Extension {
  @Override
  public List<Renderer<?>> renderers() {
    return List.of(new ChartRenderer());
  }

  @Override
  public List<String> imports() {
    return List.of("import org.jvmbootcamp.workbench.charts.Charts;");
  }
}
