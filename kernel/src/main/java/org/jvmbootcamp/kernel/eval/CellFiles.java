package org.jvmbootcamp.kernel.eval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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

  private static final String MENTION = PACKAGE + "/$JShell$";
  private static final Pattern HOLDER = Pattern.compile(PACKAGE + "/\\$JShell\\$\\w+");

  private final Map<String, byte[]> always = new ConcurrentHashMap<>();
  private final Map<String, Offer> onDemand = new ConcurrentHashMap<>();
  private final Set<String> neededAlways = ConcurrentHashMap.newKeySet();
  private volatile Set<String> demanded = Set.of();
  private final Map<String, ByteArrayOutputStream> written = new ConcurrentHashMap<>();

  /**
   * Classes that go together.
   *
   * @param needs the full names of other classes that hold what these mention
   */
  private record Offer(Map<String, byte[]> classes, Set<String> needs) {}

  private final ClassPathFiles classPath;

  /**
   * Files over the system's.
   *
   * @param classPath where other classes than those of cells and of the platform are
   */
  CellFiles(JavaFileManager system, ClassPathFiles classPath) {
    super(system);
    this.classPath = classPath;
  }

  /** A compiled class. */
  static final class CellClass extends SimpleJavaFileObject {
    private final String className;
    private final byte[] bytes;

    CellClass(String className, byte[] bytes) {
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
    neededAlways.addAll(holders(bytes));
  }

  /**
   * Compilations that demand these classes, or others that mention them, see them from here on;
   * there may be thousands of such.
   *
   * @param holder the full name of the outermost
   */
  void offer(String holder, Map<String, byte[]> classes) {
    Set<String> needs = new HashSet<>();
    classes.values().forEach(bytes -> needs.addAll(holders(bytes)));
    needs.remove(holder);
    onDemand.put(holder, new Offer(Map.copyOf(classes), Set.copyOf(needs)));
  }

  /** The full names of the outermost classes of cells that what is on offer mentions. */
  Set<String> needs(String holder) {
    Offer offer = onDemand.get(holder);
    return offer == null ? Set.of() : offer.needs();
  }

  private static Set<String> holders(byte[] bytes) {
    Set<String> found = new HashSet<>();
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof Utf8Entry text && text.stringValue().contains(MENTION)) {
        HOLDER
            .matcher(text.stringValue())
            .results()
            .forEach(name -> found.add(name.group().replace('/', '.')));
      }
    }
    return found;
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

  /** Files of these of the classes on offer, and of what they mention. */
  List<JavaFileObject> offered(Set<String> holders) {
    List<JavaFileObject> files = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(holders);
    waiting.addAll(neededAlways);
    while (!waiting.isEmpty()) {
      String holder = waiting.pop();
      Offer offer = onDemand.get(holder);
      if (offer != null && seen.add(holder)) {
        offer.classes().forEach((name, bytes) -> files.add(new CellClass(name, bytes)));
        waiting.addAll(offer.needs());
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
    if (location == StandardLocation.CLASS_PATH && !recurse && !packageName.equals(PACKAGE)) {
      return classPath.list(packageName, kinds);
    }
    if (!isHere(location, packageName, kinds)) {
      return super.list(location, packageName, kinds, recurse);
    }
    List<JavaFileObject> files = offered(demanded);
    always.forEach((name, bytes) -> files.add(new CellClass(name, bytes)));
    return files;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof CellClass cell
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
