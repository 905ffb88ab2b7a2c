package org.jvmbootcamp.instruments;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jvmbootcamp.instruments.profile.ProfileCommand;

/**
 * The instruments for a terminal: {@code layout} and {@code bytecode} of a class on the class path,
 * {@code profile} of a program, and {@code machine}.
 */
public final class Main {
  private static final String USAGE =
      """
      usage: layout CLASS [--class-path PATH]              the bytes of an object, of java.lang.String for example
             bytecode CLASS[.METHOD] [--class-path PATH]   its bytecode by line
             profile MAIN.java [ARGUMENTS] [--event cpu|alloc|wall|lock] [--out FILE.html]
                                                           where a program's time or memory goes
             machine                                       where figures are measured""";

  private Main() {}

  /** Runs one command; ends with 0, the profiled program's code, or 2 for a wrong command. */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(run(List.of(args), System.out, System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    var name = args.isEmpty() ? "" : args.getFirst();
    var rest = args.isEmpty() ? args : args.subList(1, args.size());
    try {
      switch (name) {
        case "layout" -> out.println(Instruments.layout(Target.type(name, rest)).text());
        case "bytecode" -> {
          var target = Target.method(name, rest);
          out.println(
              target
                  .method()
                  .map(method -> Instruments.bytecode(target.type(), method))
                  .orElseGet(() -> Instruments.bytecode(target.type()))
                  .text());
        }
        case "profile" -> {
          return ProfileCommand.parse(rest).run(out, err);
        }
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
}
