package org.jvmbootcamp.kernel.notebook;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;

/**
 * The functions that every cell can call. Each session's class loader defines a copy of this class,
 * so a call finds its session without any global state; a library that is not loaded by it finds
 * the session through the thread's context class loader.
 */
public final class Notebook {
  private Notebook() {}

  /**
   * The session that the calling code runs in.
   *
   * @throws IllegalStateException outside a notebook
   */
  public static Session session() {
    if (Notebook.class.getClassLoader() instanceof SessionHolder holder) {
      return holder.session();
    }
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    while (loader != null) {
      if (loader instanceof SessionHolder holder) {
        return holder.session();
      }
      loader = loader.getParent();
    }
    throw new IllegalStateException("this works in a notebook's cells only");
  }

  /**
   * Shows a value now, in the middle of the cell's output.
   *
   * @return an id for {@link #updateDisplay}
   */
  public static String display(@Nullable Object value) {
    return session().display().show(value);
  }

  /** Shows a value in the named MIME types only, such as {@code "text/plain"}. */
  public static String display(@Nullable Object value, String... mimeTypes) {
    return session().display().show(render(value, mimeTypes));
  }

  /** Replaces what {@link #display} showed. */
  public static void updateDisplay(String id, @Nullable Object value) {
    session().display().update(id, value);
  }

  /** Replaces what {@link #display} showed, in the named MIME types only. */
  public static void updateDisplay(String id, @Nullable Object value, String... mimeTypes) {
    session().display().update(id, render(value, mimeTypes));
  }

  /** Clears the cell's output. */
  public static void clearOutput() {
    clearOutput(false);
  }

  /**
   * Clears the cell's output.
   *
   * @param wait true to clear only when the next output comes, which avoids flicker
   */
  public static void clearOutput(boolean wait) {
    session().display().clear(wait);
  }

  /**
   * What {@link #display} would show.
   *
   * @param mimeTypes what to keep besides plain text; none keeps all
   */
  public static MimeBundle render(@Nullable Object value, String... mimeTypes) {
    return mimeTypes.length == 0
        ? session().render(value)
        : session().render(value, List.of(mimeTypes));
  }

  /**
   * Runs a line magic, as the line {@code %name argument} would.
   *
   * @return what the magic returns; its type is not checked
   * @throws Exception what the magic threw
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <T extends @Nullable Object> T lineMagic(String name, String argument)
      throws Exception {
    return as(session().magic(Magic.Kind.LINE, name, argument, ""));
  }

  /** The same with the arguments one by one. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <T extends @Nullable Object> T lineMagic(String name, List<String> arguments)
      throws Exception {
    return lineMagic(name, joined(arguments));
  }

  /**
   * Runs a cell magic, as a cell that begins with {@code %%name arguments} would.
   *
   * @return what the magic returns; its type is not checked
   * @throws Exception what the magic threw
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <T extends @Nullable Object> T cellMagic(
      String name, List<String> arguments, String body) throws Exception {
    return as(session().magic(Magic.Kind.CELL, name, joined(arguments), body));
  }

  /**
   * Runs code as if it stood in the calling cell.
   *
   * @return the value of its last expression, or null
   * @throws Exception what the code threw, or what keeps it from compiling
   */
  public static @Nullable Object eval(String code) throws Exception {
    return session().eval(code, 1);
  }

  /** Prints, as {@link java.io.PrintStream#printf} on standard output. */
  @SuppressWarnings("AnnotateFormatMethod") // a cell is compiled without that check
  public static void printf(String format, @Nullable Object... values) {
    System.out.printf(format, values);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // as IJava's have it
  private static <T extends @Nullable Object> T as(@Nullable Object value) {
    return (T) value;
  }

  private static String joined(List<String> arguments) {
    var out = new StringJoiner(" ");
    for (String argument : arguments) {
      out.add(argument.matches("\\S+") ? argument : "\"" + argument + "\"");
    }
    return out.toString();
  }
}
