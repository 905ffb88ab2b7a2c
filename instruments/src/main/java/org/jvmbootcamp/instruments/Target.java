package org.jvmbootcamp.instruments;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command is to look at.
 *
 * @param type a class
 * @param method a method of it; empty for all
 */
record Target(Class<?> type, Optional<String> method) {
  /** Reads {@code CLASS [--class-path PATH]}. */
  static Class<?> type(String command, List<String> words) {
    var arguments = words(command, words);
    return find(arguments.words().getFirst(), loader(arguments)).orElseThrow(() -> none(arguments));
  }

  /** Reads {@code CLASS}, {@code CLASS.METHOD} or {@code CLASS METHOD}. */
  static Target method(String command, List<String> words) {
    var arguments = words(command, words);
    var name = arguments.words().getFirst();
    var loader = loader(arguments);
    var type = find(name, loader);
    var dot = name.lastIndexOf('.');
    if (type.isPresent()) {
      return new Target(type.get(), arguments.words().stream().skip(1).findFirst());
    }
    return (dot < 0 ? Optional.<Class<?>>empty() : find(name.substring(0, dot), loader))
        .map(found -> new Target(found, Optional.of(name.substring(dot + 1))))
        .orElseThrow(() -> none(arguments));
  }

  private static Arguments words(String command, List<String> words) {
    var arguments = Arguments.parse(words, java.util.Set.of(), java.util.Set.of("class-path"));
    if (arguments.words().isEmpty()) {
      throw new IllegalArgumentException(command + ": name a class, such as java.lang.String");
    }
    return arguments;
  }

  private static Optional<Class<?>> find(String name, ClassLoader loader) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError missing) {
      return Optional.empty();
    }
  }

  /** Stays open as long as the program, which ends with the command. */
  private static ClassLoader loader(Arguments arguments) {
    var urls = new ArrayList<URL>();
    for (var path : arguments.value("class-path").orElse("").split(File.pathSeparator, -1)) {
      if (!path.isEmpty()) {
        try {
          urls.add(Path.of(path).toUri().toURL());
        } catch (MalformedURLException impossible) {
          throw new IllegalArgumentException(path + ": this is no path", impossible);
        }
      }
    }
    var parent = ClassLoader.getSystemClassLoader();
    return urls.isEmpty() ? parent : new URLClassLoader(urls.toArray(new URL[0]), parent);
  }

  private static IllegalArgumentException none(Arguments arguments) {
    return new IllegalArgumentException(
        arguments.words().getFirst()
            + ": there is no such class on the class path; write its package as well, and where it"
            + " is: --class-path FOLDER");
  }
}
