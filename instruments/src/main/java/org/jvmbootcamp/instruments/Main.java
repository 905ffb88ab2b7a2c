package org.jvmbootcamp.instruments;

import java.io.PrintStream;
import java.util.List;

/**
 * The instruments for a terminal: {@code layout}, {@code bytecode} of a class on the class path,
 * and {@code machine}.
 */
public final class Main {
  private static final String USAGE =
      """
      usage: layout CLASS             the bytes of an object of the class, java.lang.String for example
             bytecode CLASS [METHOD]  its bytecode by line
             machine                  where figures are measured""";

  private Main() {}

  /** Runs one command; ends with 0, or 2 for a command that is wrong. */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      switch (args.isEmpty() ? "" : args.getFirst()) {
        case "layout" -> out.println(Instruments.layout(type(args)).text());
        case "bytecode" ->
            out.println(
                (args.size() > 2
                        ? Instruments.bytecode(type(args), args.get(2))
                        : Instruments.bytecode(type(args)))
                    .text());
        case "machine" -> out.println(Machine.here().line());
        default -> {
          err.println(USAGE);
          return 2;
        }
      }
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return 2;
    }
  }

  private static Class<?> type(List<String> args) {
    if (args.size() < 2) {
      throw new IllegalArgumentException(
          args.getFirst() + ": name a class, such as java.lang.String");
    }
    try {
      return Class.forName(args.get(1), false, ClassLoader.getSystemClassLoader());
    } catch (ClassNotFoundException | LinkageError missing) {
      throw new IllegalArgumentException(
          args.get(1) + ": there is no such class on the class path; write its package as well",
          missing);
    }
  }
}
