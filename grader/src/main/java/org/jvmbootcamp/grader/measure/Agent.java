package org.jvmbootcamp.grader.measure;

import java.lang.instrument.Instrumentation;

/** Receives the JVM's own knowledge of object sizes at the start of the JVM that runs tests. */
public final class Agent {
  private Agent() {}

  /** Called by the JVM. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Footprint.use(instrumentation);
  }
}
