package org.jvmbootcamp.grader.child;

import java.util.Map;

/** Defines the reader's classes; they see the JDK and the exercise's libraries, nothing of ours. */
final class CodeLoader extends ClassLoader {
  static final String NAME = "reader";

  private final Map<String, byte[]> classes;

  /**
   * A loader.
   *
   * @param name {@link #NAME} for what the reader wrote; its frames are shown
   */
  CodeLoader(String name, Map<String, byte[]> classes, ClassLoader parent) {
    super(name, parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
