package io.github.spencerpark.ijava;

import org.jvmbootcamp.kernel.notebook.Notebook;

/** Where IJava's notebooks find the kernel. */
public final class IJava {
  private IJava() {}

  /**
   * The kernel that runs the calling cell.
   *
   * @throws IllegalStateException outside a notebook
   */
  public static JavaKernel getKernelInstance() {
    return new JavaKernel(Notebook.session());
  }
}
