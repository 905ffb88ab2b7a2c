package org.jvmbootcamp.kernel.magics;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Display;
import org.jvmbootcamp.kernel.spi.MimeBundle;

/**
 * Shows what is being downloaded, in one place of the cell's output. Its events come from any
 * thread.
 */
final class MavenProgress extends AbstractTransferListener {
  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private final Display display;
  private final LongSupplier nanoTime;
  private @Nullable String shown;
  private long lastShown;
  private int files;
  private long bytes;

  MavenProgress(Display display, LongSupplier nanoTime) {
    this.display = display;
    this.nanoTime = nanoTime;
    this.lastShown = nanoTime.getAsLong() - PAUSE;
  }

  @Override
  public synchronized void transferProgressed(TransferEvent event) {
    if (isMetadata(event)) {
      return;
    }
    bytes += event.getDataLength();
    if (nanoTime.getAsLong() - lastShown < PAUSE) {
      return;
    }
    lastShown = nanoTime.getAsLong();
    String name = event.getResource().getResourceName();
    String file = name.substring(name.lastIndexOf('/') + 1);
    long length = event.getResource().getContentLength();
    show(
        "downloading %s: %s%s; %d files so far, %s"
            .formatted(
                file,
                size(event.getTransferredBytes()),
                length > 0 ? " of " + size(length) : "",
                files,
                size(bytes)));
  }

  @Override
  public synchronized void transferSucceeded(TransferEvent event) {
    if (!isMetadata(event)) {
      files++;
    }
  }

  /** Lists of versions and checksums, of which a reader never heard. */
  private static boolean isMetadata(TransferEvent event) {
    return event.getResource().getResourceName().contains("maven-metadata");
  }

  /** Takes the progress away: an error message follows. */
  synchronized void fail() {
    if (shown != null) {
      show("");
    }
  }

  /** Replaces the progress by its outcome. */
  synchronized void end(String text) {
    show(text);
  }

  private void show(String text) {
    var bundle = MimeBundle.text(text);
    if (shown == null) {
      shown = display.show(bundle);
    } else {
      display.update(shown, bundle);
    }
  }

  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? "%d kB".formatted(Math.round(bytes / 1e3))
        : "%.1f MB".formatted(bytes / 1e6);
  }
}
