package org.jvmbootcamp.kernel.magics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.spi.Display;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;

/** A session that records what a magic asks of it, and evaluates nothing. */
final class FakeSession implements Session, Display {
  final List<String> evaluated = new ArrayList<>();
  final List<String> shown = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private final Map<Class<?>, Object> states = new HashMap<>();
  private final Path directory;

  FakeSession(Path directory) {
    this.directory = directory;
  }

  /** Runs a line magic of the extension as a cell would. */
  @Nullable Object run(MagicsExtension extension, String name, String argument) throws Exception {
    return run(extension, Magic.Kind.LINE, name, argument, "");
  }

  @Nullable Object run(
      MagicsExtension extension, Magic.Kind kind, String name, String argument, String body)
      throws Exception {
    var magic =
        extension.magics().stream()
            .filter(m -> m.name().equals(name) && m.kind() == kind)
            .findFirst()
            .orElseThrow();
    return magic.run(new MagicCall(name, argument, body, 1, 3), this);
  }

  @Override
  public @Nullable Object eval(String code, int line) {
    evaluated.add(code);
    return "value of " + code.strip();
  }

  @Override
  public Optional<Object> variable(String name) {
    return Optional.empty();
  }

  @Override
  public List<Declaration> declarations() {
    return List.of();
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
    throw new AssertionError("a magic asked: " + prompt);
  }

  @Override
  public List<Path> classPath() {
    return List.copyOf(classPath);
  }

  @Override
  public void addToClassPath(Path entry) {
    classPath.add(entry);
  }

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public <T> T state(Class<T> type, Supplier<T> maker) {
    return type.cast(states.computeIfAbsent(type, t -> maker.get()));
  }

  @Override
  public synchronized String show(@Nullable Object value) {
    shown.add(value instanceof MimeBundle b ? b.data().get("text/plain") + "" : value + "");
    return String.valueOf(shown.size() - 1);
  }

  @Override
  public synchronized void update(String id, @Nullable Object value) {
    shown.set(
        Integer.parseInt(id),
        value instanceof MimeBundle b ? b.data().get("text/plain") + "" : value + "");
  }

  @Override
  public void clear(boolean wait) {
    shown.clear();
  }
}
