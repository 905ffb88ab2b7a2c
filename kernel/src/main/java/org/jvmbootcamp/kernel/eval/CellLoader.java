package org.jvmbootcamp.kernel.eval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.notebook.Notebook;
import org.jvmbootcamp.kernel.notebook.SessionHolder;
import org.jvmbootcamp.kernel.spi.Session;

/**
 * Defines the classes of cells and of what the reader adds to the class path. It has a copy of
 * {@link Notebook} of its own, through which that finds the session.
 */
public final class CellLoader extends URLClassLoader implements SessionHolder {
  private static final String NOTEBOOK = Notebook.class.getName();

  private final Map<String, byte[]> classes = new ConcurrentHashMap<>();
  private volatile @Nullable Session session;

  public CellLoader(ClassLoader parent) {
    super("cells", new URL[0], parent);
  }

  /** Names the session, once it is there. */
  public void attach(Session session) {
    this.session = session;
  }

  @Override
  public Session session() {
    Session session = this.session;
    if (session == null) {
      throw new IllegalStateException("the session is not ready");
    }
    return session;
  }

  void add(String name, byte[] bytes) {
    classes.put(name, bytes);
  }

  void add(Path entry) {
    try {
      addURL(entry.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry + ": " + e.getMessage(), e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean own = classes.containsKey(name);
    if (!own && !name.equals(NOTEBOOK)) {
      return super.loadClass(name, resolve);
    }
    // The parent would look through all its jars first.
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : own ? findClass(name) : defineNotebook();
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    if (name.endsWith(".class")) {
      byte[] bytes = classes.get(name.substring(0, name.length() - 6).replace('/', '.'));
      if (bytes != null) {
        return new ByteArrayInputStream(bytes);
      }
    }
    return super.getResourceAsStream(name);
  }

  private Class<?> defineNotebook() throws ClassNotFoundException {
    try (InputStream in = Notebook.class.getResourceAsStream("Notebook.class")) {
      if (in == null) {
        throw new ClassNotFoundException(NOTEBOOK);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(NOTEBOOK, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(NOTEBOOK, e);
    }
  }
}
