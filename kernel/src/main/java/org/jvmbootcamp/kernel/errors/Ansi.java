package org.jvmbootcamp.kernel.errors;

/** Colours that terminals and notebooks know. */
final class Ansi {
  private static final String RESET = "\u001b[0m";

  private Ansi() {}

  static String red(String text) {
    return "\u001b[1;31m" + text + RESET;
  }

  static String blue(String text) {
    return "\u001b[34m" + text + RESET;
  }

  static String green(String text) {
    return "\u001b[32m" + text + RESET;
  }
}
