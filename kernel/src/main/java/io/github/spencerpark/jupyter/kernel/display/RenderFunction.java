package io.github.spencerpark.jupyter.kernel.display;

/**
 * Shows a value by giving its context the content for one or more MIME types.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface RenderFunction<T> {
  void render(T value, RenderContext context);
}
