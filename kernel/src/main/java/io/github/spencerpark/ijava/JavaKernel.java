package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.display.Renderer;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Session;

/** What IJava's notebooks ask of the kernel. */
public final class JavaKernel {
  private final Session session;

  JavaKernel(Session session) {
    this.session = session;
  }

  /** Registers how values of a type are shown. */
  public Renderer getRenderer() {
    return new Renderer(session);
  }

  /**
   * Runs code as if it stood in the calling cell.
   *
   * @return the value of its last expression, or null
   * @throws Exception what the code threw, or what keeps it from compiling
   */
  public @Nullable Object eval(String code) throws Exception {
    return session.eval(code, 1);
  }
}
