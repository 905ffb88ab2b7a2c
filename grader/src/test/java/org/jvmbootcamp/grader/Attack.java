package org.jvmbootcamp.grader;

import java.util.List;

/**
 * A hostile submission.
 *
 * @param body of the method that a reader writes; says "reached" where it gets through
 * @param outcome what its verdict must be
 */
record Attack(String name, String body, Class<? extends Verdict.Outcome> outcome) {
  private static final Class<Verdict.Outcome.Stopped> STOPPED = Verdict.Outcome.Stopped.class;

  /** Whichever comes first, the limit of the memory or of the time. */
  private static final Class<Verdict.Outcome> HELD = Verdict.Outcome.class;

  static final Class<Verdict.Outcome.Failed> FAILED = Verdict.Outcome.Failed.class;
  static final Class<Verdict.Outcome.NotCompiled> REFUSED = Verdict.Outcome.NotCompiled.class;

  /** Those that the JVM itself holds. */
  static final List<Attack> EVERYWHERE =
      List.of(
          new Attack("endless loop", "while (true) {}", STOPPED),
          new Attack("endless output", "while (true) System.out.println(words);", STOPPED),
          new Attack(
              "heap",
              "var all = new ArrayList<int[]>(); while (true) all.add(new int[100_000]);",
              FAILED),
          new Attack("stack", "return of(words, n);", FAILED),
          new Attack(
              "direct memory",
              "var all = new ArrayList<java.nio.ByteBuffer>();"
                  + " while (true) all.add(java.nio.ByteBuffer.allocateDirect(1 << 24));",
              HELD),
          new Attack("exit", "System.exit(0); return null;", STOPPED),
          new Attack("halt", "Runtime.getRuntime().halt(0); return null;", STOPPED),
          new Attack(
              "exit in a hook that hangs",
              "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));"
                  + " System.exit(0); return null;",
              STOPPED),
          new Attack(
              "forged results",
              "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                  + " out.write(new byte[100]); } catch (IOException e) {} return null;",
              STOPPED),
          new Attack(
              "closed results",
              "try { new java.io.FileOutputStream(java.io.FileDescriptor.out).close(); }"
                  + " catch (IOException e) {} return null;",
              STOPPED),
          new Attack(
              "opens the runner",
              "try { var c = ModuleLayer.boot().findModule(\"org.jvmbootcamp.runner\").get()"
                  + ".getClassLoader().loadClass(\"org.jvmbootcamp.grader.child.Channel\");"
                  + " c.getDeclaredFields()[0].setAccessible(true); throw new IllegalStateException(\"reached\"); }"
                  + " catch (ReflectiveOperationException e) { return null; }",
              FAILED),
          new Attack(
              "opens JUnit",
              "try { var c = ModuleLayer.boot().findModule(\"org.junit.platform.launcher\").get()"
                  + ".getClassLoader().loadClass(\"org.junit.platform.launcher.core.DefaultLauncher\");"
                  + " c.getDeclaredFields()[0].setAccessible(true); throw new IllegalStateException(\"reached\"); }"
                  + " catch (ReflectiveOperationException e) { return null; }",
              FAILED),
          new Attack(
              "reads the grader's environment",
              "if (System.getenv().size() <= 4 && System.getenv(\"HOME\") == null"
                  + " && System.getenv(\"PATH\") == null)"
                  + " throw new IllegalStateException(\"held\"); throw new IllegalStateException(\"reached\");",
              FAILED),
          new Attack(
              "reads the tests",
              "for (var type : StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)"
                  + ".walk(s -> s.map(f -> f.getDeclaringClass()).toList()))"
                  + " if (type.getName().startsWith(\"TopWordsTest\")"
                  + " && type.getResource(\"/TopWordsTest.class\") != null)"
                  + " throw new IllegalStateException(\"reached\");"
                  + " try { Class.forName(\"TopWordsTest\"); } catch (ClassNotFoundException e) {"
                  + " throw new IllegalStateException(\"held\"); }"
                  + " throw new IllegalStateException(\"reached\");",
              FAILED),
          new Attack(
              "Unsafe",
              "try { var f = Class.forName(\"sun.misc.Unsafe\").getDeclaredField(\"theUnsafe\");"
                  + " f.setAccessible(true); var u = f.get(null);"
                  + " u.getClass().getMethod(\"putByte\", long.class, byte.class).invoke(u, 0L, (byte) 0);"
                  + " } catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }"
                  + " throw new IllegalStateException(\"reached\");",
              FAILED),
          new Attack(
              "native code",
              "java.lang.foreign.Linker.nativeLinker().downcallHandle("
                  + "java.lang.foreign.MemorySegment.ofAddress(1),"
                  + " java.lang.foreign.FunctionDescriptor.ofVoid()); throw new IllegalStateException(\"reached\");",
              FAILED),
          new Attack(
              "a thread left behind",
              "new Thread(() -> { while (true) {} }).start(); return List.of(\"b\");",
              FAILED),
          new Attack(
              "a list that lies",
              "return new AbstractList<String>() { public String get(int i) { return \"x\"; }"
                  + " public int size() { return 1; }"
                  + " public boolean equals(Object o) { return true; } };",
              FAILED),
          new Attack(
              "a list that hangs",
              "return new AbstractList<String>() { public String get(int i) { while (true) {} }"
                  + " public int size() { return 1; } };",
              STOPPED),
          new Attack(
              "a test that calls itself off",
              "throw sneaky(); } static RuntimeException sneaky() { try {"
                  + " throw (RuntimeException) ModuleLayer.boot().findModule(\"org.opentest4j\").get()"
                  + ".getClassLoader().loadClass(\"org.opentest4j.TestAbortedException\")"
                  + ".getConstructor().newInstance(); }"
                  + " catch (ReflectiveOperationException e) { return new RuntimeException(e); }",
              FAILED),
          new Attack(
              "threads without end",
              "for (int i = 0; i < 5000; i++) Thread.ofPlatform().start(() -> {"
                  + " try { Thread.sleep(60_000); } catch (InterruptedException e) {} });"
                  + " return null;",
              HELD),
          new Attack(
              "metaspace",
              "var types = new ArrayList<Object>(); while (true) types.add(java.lang.reflect.Proxy"
                  + ".newProxyInstance(new ClassLoader() {}, new Class<?>[] {Runnable.class},"
                  + " (p, m, a) -> null));",
              HELD),
          new Attack(
              "mapped files",
              "try (var f = new RandomAccessFile(\"map\", \"rw\")) {"
                  + " var all = new ArrayList<Object>(); while (true) all.add(f.getChannel().map("
                  + "java.nio.channels.FileChannel.MapMode.READ_WRITE, 0, 1L << 30).load()); }"
                  + " catch (IOException e) { throw new UncheckedIOException(e); }",
              HELD),
          new Attack(
              "an engine of its own for the tests",
              "int n2 = 0; for (var e : ServiceLoader.load(ModuleLayer.boot(), Runnable.class)) n2++;"
                  + " Thread.currentThread().setContextClassLoader(new ClassLoader() {"
                  + " public Class<?> loadClass(String name) { throw new Error(\"loaded \" + name); }"
                  + " public java.util.Enumeration<java.net.URL> getResources(String name) {"
                  + " throw new Error(\"asked for \" + name); } }); return List.of(\"b\");",
              FAILED),
          new Attack(
              "attaches to itself",
              "try { Class.forName(\"com.sun.tools.attach.VirtualMachine\")"
                  + ".getMethod(\"attach\", String.class)"
                  + ".invoke(null, \"\" + ProcessHandle.current().pid()); throw new IllegalStateException(\"reached\"); }"
                  + " catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }",
              FAILED),
          new Attack(
              "becomes an agent",
              "try { Class.forName(\"sun.instrument.InstrumentationImpl\").getDeclaredConstructors()[0]"
                  + ".setAccessible(true); throw new IllegalStateException(\"reached\"); }"
                  + " catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }",
              FAILED),
          new Attack(
              "a serialization bomb",
              "try { Set<Object> root = new HashSet<>(), a = root, b = new HashSet<>();"
                  + " for (int i = 0; i < 100; i++) { var a1 = new HashSet<Object>();"
                  + " var b1 = new HashSet<Object>(); a1.add(\"x\"); a.add(a1); a.add(b1); b.add(a1);"
                  + " b.add(b1); a = a1; b = b1; }"
                  + " var bytes = new ByteArrayOutputStream();"
                  + " new ObjectOutputStream(bytes).writeObject(root);"
                  + " new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();"
                  + " return null; } catch (Exception e) { return null; }",
              HELD),
          new Attack(
              "a value whose toString hangs",
              "return liar(new Object() { public String toString() { while (true) {} } }); }"
                  + " @SuppressWarnings(\"unchecked\") static List<String> liar(Object o) {"
                  + " return (List<String>) (List<?>) List.of(o);",
              STOPPED),
          new Attack(
              "a value whose toString throws",
              "return liar(new Object() { public String toString() { throw new Error(\"boo\"); } }); }"
                  + " @SuppressWarnings(\"unchecked\") static List<String> liar(Object o) {"
                  + " return (List<String>) (List<?>) List.of(o);",
              FAILED),
          new Attack(
              "a value that equals everything",
              "return liar(new Object() { public boolean equals(Object o) { return true; }"
                  + " public int hashCode() { return 97; } }); }"
                  + " @SuppressWarnings(\"unchecked\") static List<String> liar(Object o) {"
                  + " return (List<String>) (List<?>) List.of(o);",
              FAILED),
          new Attack(
              "a value whose hashCode hangs",
              "return new ArrayList<>() { public int hashCode() { while (true) {} }"
                  + " public boolean equals(Object o) { while (true) {} } };",
              FAILED),
          new Attack(
              "many shutdown hooks that wait for each other",
              "for (int i = 0; i < 50; i++) Runtime.getRuntime().addShutdownHook(new Thread(() -> {"
                  + " try { Thread.sleep(60_000); } catch (InterruptedException e) {} }));"
                  + " return List.of(\"b\");",
              FAILED),
          new Attack(
              "a hook that forges when the JVM ends",
              "Runtime.getRuntime().addShutdownHook(new Thread(() -> {"
                  + " try { new FileOutputStream(FileDescriptor.out).write(new byte[64]); }"
                  + " catch (IOException e) {} })); return List.of(\"b\");",
              FAILED),
          new Attack(
              "a static initializer that hangs",
              "return null; } static { while (true) {}",
              REFUSED),
          new Attack(
              "an initializer that hangs",
              "return Slow.words; } static class Slow { static List<String> words = hang();"
                  + " static List<String> hang() { while (System.nanoTime() != 0) {} return null; }",
              STOPPED));

  /** Those that the walls hold. */
  static final List<Attack> BEHIND_WALLS =
      List.of(
          new Attack("reads /proc", read("/proc/self/environ"), FAILED),
          new Attack("reads its memory", read("/proc/self/mem"), FAILED),
          new Attack("reads accounts", read("/etc/passwd"), FAILED),
          new Attack(
              "reads solutions", read(Samples.home().resolve("solutions").toString()), FAILED),
          new Attack(
              "fills the disk",
              "try (var f = new java.io.RandomAccessFile(\"/tmp/big\", \"rw\")) {"
                  + " byte[] mega = new byte[1 << 20]; for (int i = 0; i < 500; i++) f.write(mega);"
                  + " throw new IllegalStateException(\"reached\"); } catch (IOException e) {"
                  + " throw new UncheckedIOException(e); }",
              FAILED),
          new Attack(
              "goes out",
              "try (var s = new java.net.Socket()) {"
                  + " s.connect(new java.net.InetSocketAddress(\"127.0.0.1\", 22), 500);"
                  + " throw new IllegalStateException(\"reached\"); } catch (IOException e) {"
                  + " throw new UncheckedIOException(e); }",
              FAILED),
          new Attack(
              "looks for other submissions",
              "try (var all = java.nio.file.Files.walk(java.nio.file.Path.of(\"/tmp\"))) {"
                  + " if (all.anyMatch(p -> p.toString().endsWith(\".java\")"
                  + " || p.getFileName().toString().matches(\"run\\\\d+\"))) throw new IllegalStateException(\"reached\"); }"
                  + " catch (IOException e) { throw new IllegalStateException(\"reached\"); }"
                  + " throw new IllegalStateException(\"held\");",
              FAILED),
          new Attack(
              "processes without end",
              "try { while (true) new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\","
                  + " \"-Xmx8m\", \"--version\").start(); }"
                  + " catch (IOException e) { throw new UncheckedIOException(e); }",
              HELD),
          new Attack(
              "starts programs",
              "try { new ProcessBuilder(\"/bin/sh\", \"-c\", \"id\").start(); throw new IllegalStateException(\"reached\"); }"
                  + " catch (IOException e) { throw new UncheckedIOException(e); }",
              FAILED));

  private static String read(String file) {
    return "if (java.nio.file.Files.exists(java.nio.file.Path.of(\""
        + file
        + "\"))) throw new IllegalStateException(\"reached\"); return null;";
  }
}
