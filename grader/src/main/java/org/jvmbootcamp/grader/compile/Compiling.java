package org.jvmbootcamp.grader.compile;

import java.nio.file.Path;
import java.util.List;

/** Something that compiles; safe to use from several threads. */
public sealed interface Compiling extends AutoCloseable permits Compiler, CompilersApart {
  /**
   * Compiles.
   *
   * @param classPath what the sources may use beside the JDK
   * @param modules JDK modules to add
   */
  Compiled compile(List<Source> sources, List<Path> classPath, List<String> modules);

  @Override
  void close();
}
