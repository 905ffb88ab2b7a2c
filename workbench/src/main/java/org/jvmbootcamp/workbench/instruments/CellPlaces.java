package org.jvmbootcamp.workbench.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells which cell a class comes from: the kernel writes it into the class's source file. */
final class CellPlaces implements Function<String, Optional<String>> {
  private static final String SHELL = "REPL.";

  private final @Nullable ClassLoader cells;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  CellPlaces(@Nullable ClassLoader cells) {
    this.cells = cells;
  }

  @Override
  public Optional<String> apply(String type) {
    if (!type.startsWith(SHELL)) {
      return Optional.empty();
    }
    // A lambda's class is hidden and has no file; its code is in the class that it is written in.
    var lambda = type.indexOf("$$Lambda");
    return lambda >= 0
        ? Optional.empty()
        : Optional.of(known.computeIfAbsent(type, this::sourceFile));
  }

  private String sourceFile(String type) {
    if (cells == null) {
      return "cell";
    }
    try (InputStream in = cells.getResourceAsStream(type.replace('.', '/') + ".class")) {
      if (in == null) {
        return "cell";
      }
      return ClassFile.of()
          .parse(in.readAllBytes())
          .findAttribute(Attributes.sourceFile())
          .map(file -> file.sourceFile().stringValue().toLowerCase(java.util.Locale.ROOT))
          .orElse("cell");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
