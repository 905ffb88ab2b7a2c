package org.jvmbootcamp.instruments.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jvmbootcamp.instruments.process.ChildJvm;
import org.jvmbootcamp.instruments.process.Scratch;
import org.jvmbootcamp.instruments.source.CompileErrorException;

/** Profiles a program, given as a source file, in a JVM of its own. */
public final class ProgramProfiler {
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private final List<Path> classPath;
  private final List<String> jvmFlags;
  private final boolean flightRecorder;

  /**
   * @param classPath what the program uses
   * @param jvmFlags flags of its JVM
   * @param flightRecorder whether to take the JDK's own recorder whatever runs here
   */
  public ProgramProfiler(List<Path> classPath, List<String> jvmFlags, boolean flightRecorder) {
    this.classPath = List.copyOf(classPath);
    this.jvmFlags = List.copyOf(jvmFlags);
    this.flightRecorder = flightRecorder;
  }

  /**
   * A profile and how the program ended.
   *
   * @param exitCode 0 if all went well
   */
  public record Result(Profile profile, int exitCode) {}

  /**
   * Compiles and runs a program; other source files are found from its package's root.
   *
   * @param source the file with its main method
   * @param arguments the program's
   * @param out hears each line of its output
   * @param err hears each line of its errors
   * @throws CompileErrorException if it does not compile
   * @throws InterruptedException if this thread was interrupted; the JVM is dead then
   */
  public Result run(
      Path source,
      List<String> arguments,
      Aspect aspect,
      Consumer<String> out,
      Consumer<String> err)
      throws CompileErrorException, IOException, InterruptedException {
    try (var scratch = Scratch.make("profile")) {
      var classes = Files.createDirectory(scratch.folder().resolve("classes"));
      ProgramCompiler.compile(source, root(source), classPath, classes);
      var names = names(classes);
      var recording = scratch.folder().resolve("profile.jfr");
      var flags = new ArrayList<String>();
      var recorder = recorder(aspect, recording, scratch.folder(), flags);
      flags.addAll(jvmFlags);
      var path = new ArrayList<Path>();
      path.add(classes);
      path.addAll(classPath);
      var here = Path.of("").toAbsolutePath();
      var main = main(source);
      var command = new ChildJvm.Command(flags, path, main, arguments, here);
      var start = System.nanoTime();
      var exit = ChildJvm.run(command, out, err);
      var elapsed = Duration.ofNanos(System.nanoTime() - start);
      var reader =
          new RecordingReader(
              type -> names.contains(type) ? Optional.of(file(type)) : Optional.empty(),
              recorder.between());
      return new Result(reader.read(recording, aspect, elapsed, recorder.note(aspect)), exit);
    }
  }

  /** Chooses a recorder, and adds the flags that start it with the program's JVM. */
  private Recorder recorder(Aspect aspect, Path recording, Path folder, List<String> flags) {
    var reason = "";
    if (!flightRecorder) {
      try {
        var recorder = AsyncRecorder.load();
        var library = AsyncRecorder.unpack(folder);
        flags.add("-agentpath:" + library + "=start," + recorder.options(aspect, recording));
        return recorder;
      } catch (IllegalStateException cannot) {
        reason = Profiler.fallback(cannot);
      }
    }
    flags.add("-Xlog:jfr+startup=error");
    flags.add(flightRecorder(aspect, recording));
    return new FlightRecorderRecorder(reason);
  }

  private static String flightRecorder(Aspect aspect, Path recording) {
    var flag = new StringBuilder("-XX:StartFlightRecording:settings=none,filename=" + recording);
    FlightRecorderRecorder.settings(aspect)
        .forEach((key, value) -> flag.append(",+").append(key).append('=').append(value));
    return flag.toString();
  }

  private static Set<String> names(Path classes) throws IOException {
    var names = new HashSet<String>();
    try (var files = Files.walk(classes)) {
      for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        var path =
            classes.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        names.add(path.substring(0, path.length() - ".class".length()));
      }
    }
    return names;
  }

  /** The file that a class most likely stands in. */
  private static String file(String type) {
    var simple = type.substring(type.lastIndexOf('.') + 1);
    var nested = simple.indexOf('$');
    return (nested > 0 ? simple.substring(0, nested) : simple) + ".java";
  }

  private static Optional<String> packageOf(Path source) throws IOException {
    var found = PACKAGE.matcher(Files.readString(source));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String main(Path source) throws IOException {
    var file = String.valueOf(source.getFileName());
    var name = file.substring(0, file.length() - ".java".length());
    return packageOf(source).map(in -> in + "." + name).orElse(name);
  }

  private static Path root(Path source) throws IOException {
    var root = source.toAbsolutePath().normalize().getParent();
    var depth = packageOf(source).map(in -> in.split("\\.", -1).length).orElse(0);
    for (var i = 0; i < depth && root != null && root.getParent() != null; i++) {
      root = root.getParent();
    }
    return root == null ? Path.of("/") : root;
  }
}
