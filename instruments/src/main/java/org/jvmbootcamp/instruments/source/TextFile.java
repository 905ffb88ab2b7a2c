package org.jvmbootcamp.instruments.source;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
final class TextFile extends SimpleJavaFileObject {
  private final String text;

  TextFile(String text) {
    this("$.java", text);
  }

  TextFile(String path, String text) {
    super(URI.create("memory:///" + path), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
