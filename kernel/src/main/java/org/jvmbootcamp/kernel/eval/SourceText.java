package org.jvmbootcamp.kernel.eval;

import com.sun.source.util.JavacTask;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java source in memory, as the compiler reads it. */
public final class SourceText extends SimpleJavaFileObject {
  private final String text;

  SourceText(URI uri, String text) {
    super(uri, Kind.SOURCE);
    this.text = text;
  }

  /** A task of its own that parses a source, faults and all, and compiles nothing. */
  public static JavacTask parsing(String text) {
    var source = new SourceText(URI.create("string:///Source.java"), text);
    var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    return (JavacTask)
        compiler.getTask(null, null, fault -> {}, List.of("-proc:none"), null, List.of(source));
  }

  /** One source may hold several public classes: that is a rule of files, and this is none. */
  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.SOURCE;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
