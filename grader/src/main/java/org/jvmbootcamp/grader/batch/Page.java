package org.jvmbootcamp.grader.batch;

/** The frame of a page that stands by itself. */
final class Page {
  private Page() {}

  static String of(String title, String body) {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + text(title)
        + "</title><style>:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;"
        + "max-width:64em;margin:2em auto;padding:0 1em}table{border-collapse:collapse}"
        + "td,th{padding:.2em .8em .2em 0;text-align:left}</style></head><body><h1>"
        + text(title)
        + "</h1>\n"
        + body
        + "</body></html>\n";
  }

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
