package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Takes what a value looks like. Every type is asked for: the front end picks. */
public final class RenderContext {
  private final Map<String, Object> content = new LinkedHashMap<>();

  RenderContext() {}

  /** Gives the content of a MIME type. */
  public void renderIfRequested(MIMEType type, Supplier<?> supplier) {
    content.put(type.name(), supplier.get());
  }

  Map<String, Object> content() {
    return content;
  }
}
