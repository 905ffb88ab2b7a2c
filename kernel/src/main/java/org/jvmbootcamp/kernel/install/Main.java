package org.jvmbootcamp.kernel.install;

import java.io.IOException;
import java.nio.file.Path;

/** Installs the kernel; see {@link Options#USAGE}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options =
          Options.parse(
              args,
              System.getenv(),
              Path.of(System.getProperty("user.home")),
              Path.of(System.getProperty("java.home")));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    try {
      var spec =
          new KernelSpec(options, KernelSpec.classPath(System.getProperty("java.class.path")));
      spec.index();
      Path cache = options.cache();
      if (cache != null) {
        new Training(spec).run(cache);
      }
      spec.write(cache);
    } catch (IOException e) {
      System.err.println(
          "the kernel was not installed in " + options.folder() + ": " + e.getMessage());
      System.exit(1);
    }
    System.out.println("installed " + options.displayName() + " in " + options.folder());
  }
}
