package org.jvmbootcamp.grader.measure;

import java.lang.management.ManagementFactory;

/** How much longer than on an idle machine something may take now. */
public final class Patience {
  private static final int MOST = 4;

  private Patience() {}

  /** A machine that is busy gives the code a part of its time only: so many times as much. */
  public static int now() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    double load = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
    return Math.clamp((long) Math.ceil(load), 1, MOST);
  }
}
