package org.jvmbootcamp.kernel.display;

import java.awt.Component;
import java.awt.image.RenderedImage;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Renderer;

/**
 * Shows any value: the renderers of extensions for their types, and the kernel's own for the rest.
 */
public final class Renderers {
  /** How long showing one value may take. */
  public static final Duration LIMIT = Duration.ofSeconds(5);

  private static final int BUDGET = 2_000;

  private final List<Renderer<?>> extensions;
  private final Guard guard;

  private Renderers(List<Renderer<?>> extensions, Guard guard) {
    this.extensions = new CopyOnWriteArrayList<>(extensions);
    this.guard = guard;
  }

  /** Renderers with {@link #LIMIT}, that interrupt what takes longer. */
  public static Renderers of(List<Renderer<?>> extensions) {
    return of(extensions, LIMIT, Thread::interrupt);
  }

  /**
   * Renderers with a limit.
   *
   * @param extensions asked before the kernel's own; of several that fit, the one with the most
   *     specific type is taken, and of equals the first
   * @param limit how long showing one value may take
   * @param stopper ends a thread that takes longer; should not wait for it
   */
  public static Renderers of(
      List<Renderer<?>> extensions, Duration limit, Consumer<Thread> stopper) {
    return new Renderers(extensions, new Guard(limit, stopper));
  }

  /** Asks this one before all others of its type. */
  public void add(Renderer<?> renderer) {
    extensions.addFirst(renderer);
  }

  /** What to show for a value; never throws, and takes no longer than the limit. */
  public MimeBundle render(@Nullable Object value) {
    return switch (value) {
      case null -> MimeBundle.text("null");
      case MimeBundle bundle -> bundle;
      // The JDK's own values, that run no code of a reader: no thread is needed for them.
      case String s when isDefault(s) -> MimeBundle.text(JavaLiterals.text(s));
      case Character c when isDefault(c) -> MimeBundle.text(JavaLiterals.quote(c));
      case Integer n when isDefault(n) -> MimeBundle.text(n.toString());
      case Long n when isDefault(n) -> MimeBundle.text(n.toString());
      case Double n when isDefault(n) -> MimeBundle.text(n.toString());
      case Boolean b when isDefault(b) -> MimeBundle.text(b.toString());
      default -> guarded(value);
    };
  }

  /**
   * What to show for a value in the MIME types that the reader asks for: text as each of them, as
   * it stands; all else in those of them that its renderer offers. Plain text is always among it.
   */
  public MimeBundle render(@Nullable Object value, List<String> mimeTypes) {
    if (value instanceof String s) {
      var bundle = MimeBundle.text(s);
      for (String mimeType : mimeTypes) {
        bundle = bundle.with(mimeType, s);
      }
      return bundle;
    }
    var all = render(value);
    var data = new LinkedHashMap<>(all.data());
    data.keySet().removeIf(type -> !type.equals("text/plain") && !mimeTypes.contains(type));
    return new MimeBundle(data, all.metadata());
  }

  private boolean isDefault(Object value) {
    return extension(value).isEmpty();
  }

  private MimeBundle guarded(Object value) {
    var budget = new Budget(BUDGET);
    return switch (guard.run(() -> rendered(value, budget), budget)) {
      case Guard.Outcome.Done<MimeBundle>(var bundle) -> bundle;
      case Guard.Outcome.Failed<MimeBundle>(var thrown) ->
          MimeBundle.text(Descriptions.failed(value, thrown));
      case Guard.Outcome.Stopped<MimeBundle>(boolean interrupted) ->
          MimeBundle.text(
              Descriptions.identity(value)
                  + (interrupted
                      ? " (showing it was stopped)"
                      : " (showing it took longer than %s and was given up; does its toString() end?)"
                          .formatted(words(guard.limit()))));
    };
  }

  private MimeBundle rendered(Object value, Budget budget) {
    var extension = extension(value);
    if (extension.isEmpty()) {
      return builtIn(value, budget);
    }
    try {
      return render(extension.get(), value);
    } catch (Throwable t) {
      budget.check();
      var name = extension.get().getClass().getSimpleName();
      String text = Descriptions.failed(value, t) + " by " + name;
      return MimeBundle.text(text + "\n" + new PlainText(budget).top(value));
    }
  }

  private static <T> MimeBundle render(Renderer<T> renderer, Object value) {
    return renderer.render(renderer.type().cast(value));
  }

  private Optional<Renderer<?>> extension(Object value) {
    Renderer<?> best = null;
    for (var renderer : extensions) {
      if (renderer.type().isInstance(value)
          && (best == null
              || (best.type() != renderer.type()
                  && best.type().isAssignableFrom(renderer.type())))) {
        best = renderer;
      }
    }
    return Optional.ofNullable(best);
  }

  private static MimeBundle builtIn(Object value, Budget budget) {
    return switch (value) {
      case Rich rich -> rich.toMimeBundle();
      case RenderedImage image -> Image.of(image, 1).toMimeBundle();
      case Component c when c.getWidth() > 0 && c.getHeight() > 0 -> Image.of(c).toMimeBundle();
      case Collection<?> c -> rowsOr(new Tables(budget).of(c), value, budget);
      case Object[] array -> rowsOr(new Tables(budget).of(array), value, budget);
      case Map<?, ?> m ->
          new Tables(budget)
              .of(m)
              .map(table -> MimeBundle.html(text(value, budget), TableHtml.of(table)))
              .orElseGet(() -> MimeBundle.text(text(value, budget)));
      default -> MimeBundle.text(text(value, budget));
    };
  }

  private static MimeBundle rowsOr(Optional<Table> table, Object value, Budget budget) {
    return table.map(Table::toMimeBundle).orElseGet(() -> MimeBundle.text(text(value, budget)));
  }

  private static String text(Object value, Budget budget) {
    return new PlainText(budget).top(value);
  }

  private static String words(Duration limit) {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }
}
