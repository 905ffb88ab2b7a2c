package org.jvmbootcamp.kernel.spi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing to show, in one or more MIME types; the front end picks the richest it can show.
 *
 * @param data MIME type to content: text, base64 text for binary types, or a JSON tree of maps,
 *     lists, numbers and strings for JSON types
 * @param metadata hints for the front end by MIME type; mostly empty
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
  public MimeBundle {
    data = Map.copyOf(data);
    metadata = Map.copyOf(metadata);
  }

  /** Plain text only. */
  public static MimeBundle text(String text) {
    return new MimeBundle(Map.of("text/plain", text), Map.of());
  }

  /** HTML with its plain-text form, for a terminal, a screen reader or a diff. */
  public static MimeBundle html(String text, String html) {
    return text(text).with("text/html", html);
  }

  /** The same with one more MIME type. */
  public MimeBundle with(String mimeType, Object content) {
    var more = new LinkedHashMap<>(data);
    more.put(mimeType, content);
    return new MimeBundle(more, metadata);
  }
}
