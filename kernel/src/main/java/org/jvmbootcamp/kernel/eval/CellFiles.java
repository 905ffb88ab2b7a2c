package org.jvmbootcamp.kernel.eval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** The compiled classes of cells, for the compiler to read; those it writes are kept in memory. */
final class CellFiles extends ForwardingJavaFileManager<JavaFileManager> {
  /** The package of all cells. */
  static final String PACKAGE = "REPL";

  private final Map<String, byte[]> always = new ConcurrentHashMap<>();
  private final Map<String, byte[]> onDemand = new ConcurrentHashMap<>();
  private volatile Set<String> demanded = Set.of();
  private final Map<String, ByteArrayOutputStream> written = new ConcurrentHashMap<>();

  CellFiles(JavaFileManager system) {
    super(system);
  }

  /** A compiled class. */
  static final class ClassFile extends SimpleJavaFileObject {
    private final String className;
    private final byte[] bytes;

    ClassFile(String className, byte[] bytes) {
      super(URI.create("cell:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
      this.className = className;
      this.bytes = bytes;
    }

    String className() {
      return className;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** Every compilation sees this class from here on. */
  void show(String className, byte[] bytes) {
    always.put(className, bytes);
  }

  /** Compilations that demand this class see it from here on; there may be thousands of such. */
  void offer(String className, byte[] bytes) {
    onDemand.put(className, bytes);
  }

  /** No compilation sees this class any more. */
  void withdraw(String className) {
    onDemand.remove(className);
  }

  /** The next compilations see these of the classes on offer, and no others. */
  void demand(Set<String> classNames) {
    demanded = Set.copyOf(classNames);
  }

  /** The classes that were written since the last call. */
  Map<String, byte[]> takeWritten() {
    Map<String, byte[]> taken = new java.util.LinkedHashMap<>();
    written.forEach((name, bytes) -> taken.put(name, bytes.toByteArray()));
    written.clear();
    return taken;
  }

  /** Files of these of the classes on offer. */
  List<JavaFileObject> offered(Set<String> classNames) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String name : classNames) {
      byte[] bytes = onDemand.get(name);
      if (bytes != null) {
        files.add(new ClassFile(name, bytes));
      }
    }
    return files;
  }

  /** Whether this is where the compiler looks for classes of cells. */
  static boolean isHere(Location location, String packageName, Set<JavaFileObject.Kind> kinds) {
    return location == StandardLocation.CLASS_PATH
        && packageName.equals(PACKAGE)
        && kinds.contains(JavaFileObject.Kind.CLASS);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (!isHere(location, packageName, kinds)) {
      return super.list(location, packageName, kinds, recurse);
    }
    List<JavaFileObject> files = offered(demanded);
    always.forEach((name, bytes) -> files.add(new ClassFile(name, bytes)));
    return files;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof ClassFile cell
        ? cell.className()
        : super.inferBinaryName(location, file);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    var uri = URI.create("cell:///" + className.replace('.', '/') + kind.extension);
    return new SimpleJavaFileObject(uri, kind) {
      @Override
      public OutputStream openOutputStream() {
        var bytes = new ByteArrayOutputStream();
        written.put(className, bytes);
        return bytes;
      }
    };
  }
}
