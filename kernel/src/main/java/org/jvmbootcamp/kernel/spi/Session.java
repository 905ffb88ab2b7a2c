package org.jvmbootcamp.kernel.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a magic can ask of the kernel it runs in. Calls are made on the cell's thread. */
public interface Session {
  /**
   * Runs code as if it stood in the calling cell: declarations stay, output streams.
   *
   * @param code Java and magics, as a cell holds them
   * @param line the calling cell's line that the code begins on, from 1, for error messages
   * @return the value of the last expression, or null
   * @throws Exception what the code threw, or a compile error, ready to be rethrown to the reader
   */
  @Nullable Object eval(String code, int line) throws Exception;

  /**
   * Runs a magic, as a line or a cell that begins with its name would.
   *
   * @param body what the cell holds below it; empty for a line
   * @throws Exception what the magic threw
   */
  default @Nullable Object magic(Magic.Kind kind, String name, String argument, String body)
      throws Exception {
    throw new UnsupportedOperationException("this session has no magics");
  }

  /** The value of a variable; empty if there is none of that name or it is null. */
  Optional<Object> variable(String name);

  /** Everything declared and still active, in the order of declaration, imports first. */
  List<Declaration> declarations();

  /** Shows things in the running cell's output. */
  Display display();

  /** What {@link Display#show} would show of a value: its renderer's work. */
  MimeBundle render(@Nullable Object value);

  /**
   * The same in the named MIME types only; text as each of them, as it stands. Plain text is always
   * among it.
   */
  MimeBundle render(@Nullable Object value, List<String> mimeTypes);

  /** From here on values of the renderer's type are shown by it, before all others that fit. */
  default void addRenderer(Renderer<?> renderer) {
    throw new UnsupportedOperationException("this session takes no renderers");
  }

  /** Asks the reader for a line of text. */
  String input(String prompt);

  /** The class path that cells see, in order. */
  List<Path> classPath();

  /** Adds a jar or a folder to what cells see. */
  void addToClassPath(Path entry);

  /** The folder that relative paths in cells start from. */
  Path directory();

  /** State that lives as long as the session, made at the first call for its type. */
  <T> T state(Class<T> type, Supplier<T> maker);
}
