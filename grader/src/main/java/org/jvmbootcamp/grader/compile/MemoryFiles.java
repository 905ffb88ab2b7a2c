package org.jvmbootcamp.grader.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what the compiler writes in memory; reads the JDK and jars through the shared manager. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final List<Output> outputs = new ArrayList<>();

  MemoryFiles(StandardJavaFileManager shared) {
    super(shared);
  }

  List<Compiled.ClassFile> classes() {
    return outputs.stream()
        .map(o -> new Compiled.ClassFile(o.className, o.source, o.bytes.toByteArray()))
        .toList();
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    var output = new Output(className, sibling instanceof Source source ? source.name() : "");
    outputs.add(output);
    return output;
  }

  /** The shared manager stays open. */
  @Override
  public void close() {}

  private static final class Output extends SimpleJavaFileObject {
    private final String className;
    private final String source;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String className, String source) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
      this.className = className;
      this.source = source;
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }
  }
}
