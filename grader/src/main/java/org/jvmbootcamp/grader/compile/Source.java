package org.jvmbootcamp.grader.compile;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A source in memory. Its public classes may have any name, as in a cell. */
public final class Source extends SimpleJavaFileObject {
  private final String name;
  private final String text;

  /**
   * A source.
   *
   * @param name a file name, {@code Blocklist.java}: errors and stack traces show it
   */
  public Source(String name, String text) {
    super(URI.create("memory:///" + name), Kind.SOURCE);
    this.name = name;
    this.text = text;
  }

  /** The file name. */
  public String name() {
    return name;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  @Override
  public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
    return kind == JavaFileObject.Kind.SOURCE;
  }
}
