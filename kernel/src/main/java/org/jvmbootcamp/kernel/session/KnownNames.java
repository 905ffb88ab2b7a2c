package org.jvmbootcamp.kernel.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import org.jvmbootcamp.kernel.errors.Known;
import org.jvmbootcamp.kernel.eval.Evaluator;

/** What a session has declared, and what Java itself knows. */
public final class KnownNames implements Known {
  private static final List<String> USUAL_PACKAGES =
      List.of(
          "lang",
          "util",
          "util/function",
          "util/stream",
          "util/concurrent",
          "util/concurrent/atomic",
          "util/regex",
          "io",
          "nio/file",
          "nio/charset",
          "math",
          "time",
          "net");

  private static final int TRIES = 40;
  private static final int TRY_MILLIS = 50;

  private final Evaluator evaluator;

  public KnownNames(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  @Override
  public Collection<String> names() {
    return evaluator.names();
  }

  @Override
  public List<String> typesNamed(String name) {
    List<String> all =
        index(name).getNames().stream()
            .sorted(Comparator.comparingInt(KnownNames::unusual).thenComparing(type -> type))
            .toList();
    long usual = all.stream().filter(type -> unusual(type) < 3).count();
    return all.stream().limit(usual == 0 ? 3 : Math.min(usual, 3)).toList();
  }

  /** JShell reads the names of all types in the background, in the first seconds. */
  private QualifiedNames index(String name) {
    QualifiedNames names = evaluator.analysis("").listQualifiedNames(name, name.length());
    for (int i = 0; i < TRIES && !names.isUpToDate(); i++) {
      try {
        Thread.sleep(TRY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return names;
      }
      names = evaluator.analysis("").listQualifiedNames(name, name.length());
    }
    return names;
  }

  private static int unusual(String type) {
    return type.startsWith("java.")
        ? 0
        : type.startsWith("javax.") ? 1 : type.matches("(com\\.sun|sun|jdk)\\..*") ? 3 : 2;
  }

  @Override
  public Collection<String> usualTypes() {
    var modules = FileSystems.getFileSystem(URI.create("jrt:/"));
    List<String> types = new ArrayList<>();
    for (String each : USUAL_PACKAGES) {
      Path folder = modules.getPath("/modules/java.base/java/" + each);
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class") && file.indexOf('$') < 0)
            .map(file -> file.substring(0, file.length() - ".class".length()))
            .forEach(types::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return types;
  }

  @Override
  public List<String> after(String code) {
    return evaluator.analysis(code).completionSuggestions(code, code.length(), new int[1]).stream()
        .map(SourceCodeAnalysis.Suggestion::continuation)
        .toList();
  }
}
