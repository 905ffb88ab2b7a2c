package org.jvmbootcamp.workbench.instruments;

import java.util.List;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Renderer;

/** Brings the instruments, with their renderers and imports. */
public final class InstrumentsExtension implements Extension {
  @Override
  public List<Renderer<?>> renderers() {
    return List.of(new ViewRenderer());
  }

  @Override
  public List<String> imports() {
    return List.of("import static org.jvmbootcamp.instruments.Instruments.*;");
  }
}
