package org.jvmbootcamp.instruments.profile;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jvmbootcamp.instruments.Arguments;
import org.jvmbootcamp.instruments.source.CompileErrorException;

/**
 * The profiler for a terminal: {@code Main.java [ARGUMENTS] [--event EVENT] [--out FILE.html]}.
 *
 * @param source the program
 * @param arguments the program's
 * @param aspect what to count
 * @param page where to write the icicle graph
 * @param classPath what the program uses
 * @param jvmFlags flags of its JVM
 * @param flightRecorder whether to take the JDK's own recorder whatever runs here
 */
public record ProfileCommand(
    Path source,
    List<String> arguments,
    Aspect aspect,
    Optional<Path> page,
    List<Path> classPath,
    List<String> jvmFlags,
    boolean flightRecorder) {
  public ProfileCommand {
    arguments = List.copyOf(arguments);
    classPath = List.copyOf(classPath);
    jvmFlags = List.copyOf(jvmFlags);
  }

  /**
   * Reads the command line; what stands behind {@code --} is the program's, options too.
   *
   * @throws IllegalArgumentException with words for the user
   */
  public static ProfileCommand parse(List<String> words) {
    Optional<Path> source = Optional.empty();
    var arguments = new ArrayList<String>();
    var aspect = Aspect.CPU;
    Optional<Path> page = Optional.empty();
    var classPath = new ArrayList<Path>();
    var jvmFlags = new ArrayList<String>();
    var flightRecorder = false;
    var rest = words.iterator();
    while (rest.hasNext()) {
      var word = rest.next();
      switch (word) {
        case "--event" -> aspect = Aspect.of(value(word, rest.hasNext() ? rest.next() : ""));
        case "--out" -> page = Optional.of(Path.of(value(word, rest.hasNext() ? rest.next() : "")));
        case "--class-path" ->
            Arrays.stream(
                    value(word, rest.hasNext() ? rest.next() : "").split(File.pathSeparator, -1))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .forEach(classPath::add);
        case "--jvm" ->
            jvmFlags.addAll(Arguments.split(value(word, rest.hasNext() ? rest.next() : "")));
        case "--jfr" -> flightRecorder = true;
        case "--" -> rest.forEachRemaining(arguments::add);
        default -> {
          if (source.isPresent()) {
            arguments.add(word);
          } else {
            source = Optional.of(program(word));
          }
        }
      }
    }
    var program =
        source.orElseThrow(
            () -> new IllegalArgumentException("profile: name a program, such as Main.java"));
    return new ProfileCommand(
        program, arguments, aspect, page, classPath, jvmFlags, flightRecorder);
  }

  /**
   * Runs the program, and prints where its time or memory went.
   *
   * @return the program's exit code; 1 if it does not compile
   */
  public int run(PrintStream out, PrintStream err) throws IOException, InterruptedException {
    try {
      var result =
          new ProgramProfiler(classPath, jvmFlags, flightRecorder)
              .run(source, arguments, aspect, out::println, err::println);
      out.println();
      out.println(result.profile().text());
      if (page.isPresent()) {
        Files.writeString(page.get(), result.profile().page(source + " " + aspect.words()));
        out.println("The icicle graph is in " + page.get().toAbsolutePath());
      }
      if (result.exitCode() != 0) {
        err.println("The program ended with exit code " + result.exitCode());
      }
      return result.exitCode();
    } catch (CompileErrorException broken) {
      err.println(broken.getMessage());
      return 1;
    }
  }

  private static String value(String option, String word) {
    if (word.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value after it");
    }
    return word;
  }

  private static Path program(String word) {
    if (word.startsWith("--")) {
      throw new IllegalArgumentException(
          word
              + " is no option; there are --event, --out, --class-path, --jvm, --jfr, and options of"
              + " the program's own stand behind it");
    }
    var source = Path.of(word);
    if (!word.endsWith(".java") || !Files.isRegularFile(source)) {
      throw new IllegalArgumentException(
          word + ": this is no Java source file; name one with a main method, such as Main.java");
    }
    return source;
  }
}
