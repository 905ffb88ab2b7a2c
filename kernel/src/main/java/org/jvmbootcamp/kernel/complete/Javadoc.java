package org.jvmbootcamp.kernel.complete;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jvmbootcamp.kernel.display.Html;

/** Turns a documentation comment into HTML, and that into text. */
final class Javadoc {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^\\s*@(\\w+)(?:\\s+|$)((?:(?!^\\s*@\\w)[\\s\\S])*)");
  private static final Pattern TAG = Pattern.compile("(\\w*) ?([\\s\\S]*)");
  private static final Pattern NAMED = Pattern.compile("(\\S+)\\s*([\\s\\S]*)");
  private static final Pattern PREFORMATTED = Pattern.compile("(?is)<pre\\b[^>]*>(.*?)</pre>");

  private Javadoc() {}

  /** A comment's text without stars, as HTML. */
  static String html(String comment) {
    Matcher first = BLOCK.matcher(comment);
    int end = first.find() ? first.start() : comment.length();
    var html = new StringBuilder(inline(comment.substring(0, end).strip()));
    Matcher block = BLOCK.matcher(comment);
    while (block.find()) {
      html.append(block(block.group(1), block.group(2).strip()));
    }
    return html.toString();
  }

  private static String block(String tag, String text) {
    Matcher named = NAMED.matcher(text);
    return switch (tag) {
      case "param", "throws", "exception" ->
          named.matches()
              ? "\n<br><b>%s%s</b>: %s"
                  .formatted(
                      tag.equals("param") ? "" : "throws ",
                      Html.escape(named.group(1)),
                      inline(named.group(2)))
              : "";
      case "return" -> "\n<br><b>returns</b>: " + inline(text);
      case "apiNote", "implNote", "implSpec", "deprecated" ->
          "\n<p><i>" + tag + "</i> " + inline(text);
      default -> "";
    };
  }

  /** Inline tags hold braces of their own, so they are read from the inside out. */
  private static String inline(String text) {
    var out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      if (!text.startsWith("{@", i)) {
        out.append(text.charAt(i++));
        continue;
      }
      int close = closing(text, i);
      Matcher tag = TAG.matcher(text.substring(i + 2, close));
      if (tag.matches()) {
        out.append(tag(tag.group(1), tag.group(2)));
      }
      i = Math.min(close + 1, text.length());
    }
    return out.toString();
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private static String tag(String name, String content) {
    return switch (name) {
      case "code", "literal", "systemProperty", "value", "index" ->
          "<code>" + Html.escape(content) + "</code>";
      case "link", "linkplain" -> {
        Matcher target =
            Pattern.compile("([^\\s(]+(?:\\([^)]*\\))?)\\s*([\\s\\S]*)").matcher(content.strip());
        String label =
            !target.matches()
                ? content
                : target.group(2).isBlank()
                    ? target.group(1).replaceFirst("^#", "").replace('#', '.')
                    : target.group(2);
        yield "<code>" + Html.escape(label) + "</code>";
      }
      case "snippet" ->
          "<pre>" + Html.escape(content.substring(content.indexOf(':') + 1).strip()) + "</pre>";
      case "return" -> "Returns " + inline(content);
      case "inheritDoc" -> "";
      default -> Html.escape(content);
    };
  }

  /** HTML as text for a terminal. */
  static String text(String html) {
    var text = new StringBuilder();
    Matcher code = PREFORMATTED.matcher(html);
    int end = 0;
    while (code.find()) {
      text.append(flowing(html.substring(end, code.start())))
          .append("\n\n")
          .append(unescaped(code.group(1)).stripTrailing().stripIndent().strip().indent(4))
          .append('\n');
      end = code.end();
    }
    return text.append(flowing(html.substring(end))).toString().strip();
  }

  private static String flowing(String html) {
    String text =
        html.replaceAll("[ \\t]*\\R[ \\t]*", " ")
            .replaceAll("(?i)<(p|br|tr|h\\d|ul|/ul|ol|/ol|blockquote|dt|dd)\\b[^>]*>", "\n")
            .replaceAll("(?i)<li\\b[^>]*>", "\n- ")
            .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
            .replaceAll("\\n{3,}", "\n\n");
    return unescaped(text).strip();
  }

  private static String unescaped(String html) {
    return html.replaceAll("<[^<>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&#64;", "@")
        .replace("&amp;", "&");
  }
}
