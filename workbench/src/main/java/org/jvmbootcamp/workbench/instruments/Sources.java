package org.jvmbootcamp.workbench.instruments;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Pattern;
import org.jvmbootcamp.instruments.source.SessionSource;
import org.jvmbootcamp.instruments.source.Snippet;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.spi.Session;

/** What a session declared, as the instruments want it. */
final class Sources {
  /** Options that decide what code can see; the kernel's JVM and a child must agree on them. */
  private static final Pattern MODULES =
      Pattern.compile("--(add-modules|add-exports|enable-preview).*");

  private Sources() {}

  static SessionSource of(Session session) {
    return new SessionSource(
        session.declarations().stream().map(Sources::snippet).toList(),
        session::variable,
        session.classPath(),
        moduleOptions(ManagementFactory.getRuntimeMXBean().getInputArguments()));
  }

  static List<String> moduleOptions(List<String> flags) {
    return flags.stream().filter(flag -> MODULES.matcher(flag).matches()).toList();
  }

  private static Snippet snippet(Declaration declaration) {
    var kind =
        switch (declaration.kind()) {
          case IMPORT -> Snippet.Kind.IMPORT;
          case TYPE -> Snippet.Kind.TYPE;
          case METHOD -> Snippet.Kind.METHOD;
          case VARIABLE -> Snippet.Kind.VARIABLE;
        };
    return new Snippet(
        kind, declaration.name(), declaration.source(), declaration.cell(), declaration.line());
  }
}
