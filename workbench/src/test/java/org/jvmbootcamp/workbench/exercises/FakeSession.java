package org.jvmbootcamp.workbench.exercises;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.spi.Display;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;

/** A session that remembers what it was asked. */
final class FakeSession implements Session, Display {
  private String shown = "";
  private final List<String> evaluated = new ArrayList<>();
  private final List<Declaration> declared = new ArrayList<>();

  String lastShown() {
    return shown;
  }

  List<String> evaluated() {
    return evaluated;
  }

  void declareType(String name, String source) {
    declared.add(new Declaration(Declaration.Kind.TYPE, name, source, 1, 1));
  }

  @Override
  public @Nullable Object eval(String code, int line) {
    evaluated.add(code);
    return null;
  }

  @Override
  public String show(@Nullable Object value) {
    shown =
        value instanceof MimeBundle bundle
            ? String.valueOf(bundle.data().get("text/plain"))
            : String.valueOf(value);
    return "1";
  }

  @Override
  public void update(String id, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear(boolean wait) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Object> variable(String name) {
    return Optional.empty();
  }

  @Override
  public List<Declaration> declarations() {
    return declared;
  }

  @Override
  public Display display() {
    return this;
  }

  @Override
  public MimeBundle render(@Nullable Object value) {
    return MimeBundle.text(String.valueOf(value));
  }

  @Override
  public MimeBundle render(@Nullable Object value, List<String> mimeTypes) {
    return render(value);
  }

  @Override
  public String input(String prompt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Path> classPath() {
    return List.of();
  }

  @Override
  public void addToClassPath(Path entry) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path directory() {
    return Path.of("");
  }

  @Override
  public <T> T state(Class<T> type, Supplier<T> maker) {
    return maker.get();
  }
}
