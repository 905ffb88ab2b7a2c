package org.jvmbootcamp.grader;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Waits for a file to be saved. */
final class Watch implements AutoCloseable {
  private final WatchService service;
  private final Path file;

  private Watch(WatchService service, Path file) {
    this.service = service;
    this.file = file;
  }

  /** Watches a file in a folder that exists; the file may be replaced, as many editors do. */
  static Watch of(Path file) throws IOException {
    var service = FileSystems.getDefault().newWatchService();
    file.resolveSibling(".")
        .register(
            service, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_CREATE);
    return new Watch(service, file);
  }

  /** Returns after the next save; saves that come meanwhile count as one. */
  void awaitChange() throws InterruptedException {
    boolean changed = false;
    while (!changed) {
      WatchKey key = service.take();
      changed =
          key.pollEvents().stream().anyMatch(event -> file.getFileName().equals(event.context()));
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
