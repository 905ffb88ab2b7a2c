package org.jvmbootcamp.kernel.eval;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Gives JShell our execution control. */
record CellControlProvider(CellControl control) implements ExecutionControlProvider {
  @Override
  public String name() {
    return "cell";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
    return control;
  }
}
