package org.jvmbootcamp.kernel.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeThreadsTest {
  @Test
  void readsAThreadDump() {
    String dump =
        """
        Full thread dump OpenJDK 64-Bit Server VM

        "main" #1 [4711] prio=5 os_prio=0 cpu=32.10ms elapsed=0.10s tid=0x00007f nid=4711 runnable
           java.lang.Thread.State: RUNNABLE
        "a "quoted" #7 name" #33 [4712] daemon prio=5 os_prio=0 nid=4712 waiting on condition
        "VM Thread" os_prio=0 cpu=2.13ms elapsed=0.10s tid=0x00007f nid=4713 runnable
        """;
    assertThat(NativeThreads.parse(dump)).containsOnlyKeys(1L, 33L).containsValues(4711, 4712);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void knowsTheCallingThread() throws Exception {
    Integer id = new NativeThreads().ids().get(Thread.currentThread().threadId());
    assertThat(Files.readSymbolicLink(Path.of("/proc/thread-self")))
        .hasFileName(String.valueOf(id));
  }
}
