package org.jvmbootcamp.kernel.magics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;
import org.junit.jupiter.api.Test;

class MavenProgressTest {
  private final FakeSession session = new FakeSession(Path.of("."));
  private final AtomicLong clock = new AtomicLong();
  private final MavenProgress progress = new MavenProgress(session.display(), clock::get);

  private static TransferEvent event(String name, long transferred, int now) {
    var resource = new TransferResource("central", "https://r/", name, new File("x"), null);
    resource.setContentLength(2_000_000);
    return new TransferEvent.Builder(MavenRepositorySystemUtils.newSession(), resource)
        .setType(TransferEvent.EventType.PROGRESSED)
        .setTransferredBytes(transferred)
        .setDataBuffer(new byte[now], 0, now)
        .build();
  }

  @Test
  void showsOnePlaceThatIsUpdatedAtMostFiveTimesASecond() {
    progress.transferProgressed(event("g/a/1/a-1.jar", 500_000, 500_000));
    progress.transferProgressed(event("g/a/1/a-1.jar", 600_000, 100_000));
    assertThat(session.shown)
        .containsExactly("downloading a-1.jar: 500 kB of 2.0 MB; 0 files so far, 500 kB");
    clock.addAndGet(Duration.ofMillis(250).toNanos());
    progress.transferSucceeded(event("g/a/1/a-1.jar", 2_000_000, 0));
    progress.transferProgressed(event("g/b/1/b-1.jar", 1_000_000, 1_000_000));
    assertThat(session.shown)
        .containsExactly("downloading b-1.jar: 1.0 MB of 2.0 MB; 1 files so far, 1.6 MB");
    progress.end("added");
    assertThat(session.shown).containsExactly("added");
  }

  @Test
  void saysNothingOfMetadata() {
    progress.transferProgressed(event("g/a/maven-metadata.xml", 10, 10));
    progress.transferSucceeded(event("g/a/maven-metadata.xml", 10, 0));
    progress.fail();
    assertThat(session.shown).isEmpty();
  }

  @Test
  void leavesNoProgressBehindWhenItFails() {
    progress.transferProgressed(event("g/a/1/a-1.jar", 10, 10));
    progress.fail();
    assertThat(session.shown).containsExactly("");
  }
}
