package org.jvmbootcamp.instruments;

/** A result that can be shown, in a terminal and in a page. */
public interface View {
  /** Plain text for a terminal, a test or a screen reader. */
  String text();

  /**
   * An HTML fragment with inline SVG where it draws; readable in light and dark themes, with
   * alternative text, without files from elsewhere. A script may add to it, but all is there
   * without.
   */
  String html();
}
