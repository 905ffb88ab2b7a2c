package org.jvmbootcamp.kernel;

import org.jvmbootcamp.kernel.protocol.Enduring;

/**
 * Makes the kernel's own threads: a group tells them from those of cells, and a full heap does not
 * end them.
 *
 * @param group their group
 * @param heapFull makes room; allocates nothing before it did
 */
record KernelThreads(ThreadGroup group, Runnable heapFull) {
  /** A thread that is not started. */
  Thread thread(Runnable work, String name) {
    var thread = new Thread(group, new Enduring(work, heapFull), name);
    thread.setDaemon(true);
    return thread;
  }

  /** Starts work that is not begun anew if it fails. */
  void startOnce(String name, Runnable work) {
    var thread = new Thread(group, work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Starts work that does not end while the kernel runs. */
  Thread start(String name, Runnable work) {
    Thread thread = thread(work, name);
    thread.start();
    return thread;
  }
}
