package org.jvmbootcamp.kernel.magics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %jars} and {@code %classpath}: local files for the class path of cells. */
final class ClassPathMagics {
  private static final String JARS_HELP =
      """
      Adds local jars to what cells can import.

      %jars lib/*.jar other.jar     patterns with * and ?; a folder means all jars in it""";

  private static final String CLASSPATH_HELP =
      """
      Adds jars and folders of classes to what cells can import.

      %classpath target/classes lib/*.jar     without arguments, shows the class path""";

  private ClassPathMagics() {}

  static List<Magic> all() {
    return List.of(
        new LineMagic("jars", JARS_HELP, (args, call, session) -> jars(args, session)),
        new LineMagic("classpath", CLASSPATH_HELP, (args, call, session) -> paths(args, session)));
  }

  private static List<String> jars(List<String> patterns, Session session) throws MagicException {
    if (patterns.isEmpty()) {
      throw new MagicException("%jars needs the jars to add, for example: %jars lib/*.jar");
    }
    var added = new ArrayList<Path>();
    for (String pattern : patterns) {
      int before = added.size();
      // A folder, with or without its slash, stands for the jars in it.
      for (var path : Globs.find(session.directory(), pattern.replaceFirst("(?<=.)/+$", ""))) {
        if (Files.isDirectory(path)) {
          added.addAll(Globs.find(path, "*.jar"));
        } else {
          added.add(path);
        }
      }
      if (added.size() == before) {
        throw nothing("%jars", pattern, session);
      }
    }
    return add(added, session);
  }

  private static List<String> paths(List<String> patterns, Session session) throws MagicException {
    if (patterns.isEmpty()) {
      return session.classPath().stream().map(Path::toString).toList();
    }
    var added = new ArrayList<Path>();
    for (String pattern : patterns) {
      var found = Globs.find(session.directory(), pattern);
      if (found.isEmpty()) {
        throw nothing("%classpath", pattern, session);
      }
      added.addAll(found);
    }
    return add(added, session);
  }

  private static MagicException nothing(String magic, String pattern, Session session) {
    return new MagicException(
        "%s: nothing matches \"%s\"; relative paths start from %s"
            .formatted(magic, pattern, session.directory()));
  }

  private static List<String> add(List<Path> entries, Session session) throws MagicException {
    for (var entry : entries) {
      var fault = Jars.fault(entry);
      if (fault.isPresent()) {
        throw new MagicException(fault.get());
      }
    }
    entries.stream()
        .filter(entry -> !session.classPath().contains(entry))
        .forEach(session::addToClassPath);
    return entries.stream().map(Path::toString).toList();
  }
}
