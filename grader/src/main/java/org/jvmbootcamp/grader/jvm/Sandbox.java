package org.jvmbootcamp.grader.jvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that put a program behind walls. */
final class Sandbox {
  /** Where a program finds the system's libraries. */
  private static final List<String> SYSTEM = List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64");

  private static final String PRLIMIT = "/usr/bin/prlimit";

  /** Address space of a JVM beside its heap: enough for some hundred threads. */
  private static final long SPACE_MEGABYTES = 2048;

  private Sandbox() {}

  static List<String> landlock(Path java, Path lib, JvmOptions options, Path own) {
    var words = new ArrayList<String>();
    // Without /proc a program cannot find its libraries by its own place.
    words.addAll(List.of("/usr/bin/env", "LD_LIBRARY_PATH=" + java.resolve("lib")));
    // Arenas take address space by the gigabyte, which is what limits threads here: a limit on
    // their number would count those of all runs together.
    words.add("MALLOC_ARENA_MAX=2");
    long bytes = (options.heapMegabytes() + SPACE_MEGABYTES) << 20;
    words.addAll(limits("--as=" + bytes, options));
    words.addAll(List.of("/usr/bin/setpriv", "--no-new-privs", "--landlock-access", "fs"));
    var readable = new ArrayList<>(List.of(java, lib));
    SYSTEM.stream().map(Path::of).filter(Files::exists).forEach(readable::add);
    readable.forEach(folder -> allow(words, "execute,read-file,read-dir", folder));
    allow(words, "read-file,write-file", Path.of("/dev/null"));
    allow(words, "read-file", Path.of("/dev/random"));
    allow(words, "read-file", Path.of("/dev/urandom"));
    options.libraries().forEach(jar -> allow(words, "read-file", jar));
    String all =
        "read-file,read-dir,write-file,truncate,make-reg,make-dir,make-sym,make-sock,remove-file,remove-dir,refer";
    options.way().ifPresent(folder -> allow(words, all, folder));
    allow(words, all, own);
    words.add("--");
    return words;
  }

  /** Bytes of files of its own; one may take half of them. */
  private static long scratch(JvmOptions options) {
    return (long) options.scratchMegabytes() << 20;
  }

  /** The limits of every program here, and one on threads, in the way that the walls allow. */
  private static List<String> limits(String onThreads, JvmOptions options) {
    String onFiles = "--fsize=" + scratch(options) / 2;
    return List.of(PRLIMIT, onThreads, "--nofile=256", onFiles, "--core=0", "--");
  }

  private static void allow(List<String> words, String rights, Path path) {
    words.addAll(List.of("--landlock-rule", "path-beneath:" + rights + ":" + path));
  }

  static List<String> bubblewrap(boolean asNobody, Path java, Path lib, JvmOptions options) {
    var words = new ArrayList<String>();
    if (asNobody) {
      // Root's limits on threads do not bind; nobody's do.
      words.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    words.addAll(List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session"));
    words.addAll(List.of("--clearenv", "--setenv", "LC_ALL", "C.UTF-8"));
    // Without /proc a program cannot find its libraries by its own place.
    words.addAll(List.of("--setenv", "LD_LIBRARY_PATH", java.resolve("lib").toString()));
    words.addAll(
        List.of("--dev", "/dev", "--size", Long.toString(scratch(options)), "--tmpfs", "/tmp"));
    // No /proc: through it a process reads and writes its own memory, and so any key in it.
    for (String folder : SYSTEM) {
      words.addAll(List.of("--ro-bind-try", folder, folder));
    }
    words.addAll(List.of("--ro-bind", PRLIMIT, PRLIMIT));
    words.addAll(List.of("--ro-bind", java.toString(), java.toString()));
    words.addAll(List.of("--ro-bind", lib.toString(), lib.toString()));
    for (Path jar : options.visible()) {
      words.addAll(List.of("--ro-bind", jar.toString(), jar.toString()));
    }
    words.addAll(List.of("--chdir", "/tmp"));
    words.addAll(limits("--nproc=200", options));
    return words;
  }
}
