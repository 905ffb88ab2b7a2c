package org.jvmbootcamp.kernel.magics;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %maven} and its kin: libraries from Maven repositories for the class path of cells. */
final class MavenMagics {
  private static final String MAVEN_HELP =
      """
      Downloads libraries, with all they need, and adds them to what cells can import.

      %maven org.apache.commons:commons-lang3:3.20.0     group:artifact[:type[:classifier]]:version
      %maven --offline group:artifact:version            only what was downloaded before""";

  private static final String REPOSITORY_HELP =
      """
      Looks for libraries in one more Maven repository.

      %mavenRepo jitpack https://jitpack.io     a name and an address""";

  private static final String POM_HELP =
      """
      Adds what a POM depends on to what cells can import.

      %loadFromPOM pom.xml               a file, then scopes if not compile, runtime, system, import
      %%loadFromPOM                      as a cell: a POM, or parts of one, below it
      <dependency>...</dependency>""";

  /** A jar's file name as Maven makes it: artifact and version. */
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^-]*(?:-.+)?)\\.jar");

  private static final Set<String> SCOPES = Set.of("compile", "runtime", "system", "import");

  private final Map<String, String> environment;
  private final Properties systemProperties;

  MavenMagics(Map<String, String> environment, Properties systemProperties) {
    this.environment = environment;
    this.systemProperties = systemProperties;
  }

  /** What a session has resolved so far. */
  private static final class State {
    /** Versions by group, artifact and classifier. */
    private final Map<String, String> versions = new LinkedHashMap<>();

    /** The jars that were there before, by artifact; their groups are not known. */
    private final Map<String, GivenJar> given = new LinkedHashMap<>();

    private @Nullable MavenResolver resolver;
  }

  List<Magic> all() {
    var all = new ArrayList<Magic>();
    all.addAll(
        LineMagic.named(
            List.of("maven", "addMavenDependency", "addMavenDependencies"),
            MAVEN_HELP,
            (args, call, session) -> add(args, session)));
    all.addAll(
        LineMagic.named(
            List.of("mavenRepo", "addMavenRepo"),
            REPOSITORY_HELP,
            (args, call, session) -> repository(args, session)));
    all.add(
        new LineMagic("loadFromPOM", POM_HELP, (args, call, session) -> pomFile(args, session)));
    all.add(new PomCell());
    return all;
  }

  private @Nullable Object add(List<String> arguments, Session session) throws MagicException {
    boolean offline = arguments.contains("--offline");
    var coordinates = arguments.stream().filter(a -> !a.equals("--offline")).toList();
    if (coordinates.isEmpty()) {
      throw new MagicException(
          "%maven needs a library, for example: %maven org.apache.commons:commons-lang3:3.20.0");
    }
    var progress = new MavenProgress(session.display(), System::nanoTime);
    add(() -> resolver(session).resolve(coordinates, offline, progress), session, progress);
    return null;
  }

  private @Nullable Object repository(List<String> arguments, Session session)
      throws MagicException {
    if (arguments.size() < 2) {
      throw new MagicException(
          "%mavenRepo needs a name and an address, for example: %mavenRepo jitpack https://jitpack.io");
    }
    String url = arguments.get(1);
    try {
      if (URI.create(url).getScheme() == null) {
        throw new IllegalArgumentException("it has no scheme such as https");
      }
    } catch (IllegalArgumentException e) {
      throw new MagicException(
          "%%mavenRepo: \"%s\" is not an address: %s".formatted(url, e.getMessage()), e);
    }
    resolver(session).addRepository(arguments.getFirst(), url);
    return null;
  }

  private @Nullable Object pomFile(List<String> arguments, Session session) throws MagicException {
    if (arguments.isEmpty()) {
      throw new MagicException("%loadFromPOM needs a file, for example: %loadFromPOM pom.xml");
    }
    var path = session.directory().resolve(arguments.getFirst()).normalize();
    var pom = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
    if (!Files.isRegularFile(pom)) {
      throw new MagicException("%loadFromPOM: there is no file " + pom);
    }
    pom(pom, arguments.subList(1, arguments.size()), session);
    return null;
  }

  private void pom(Path pom, List<String> scopes, Session session) throws MagicException {
    var progress = new MavenProgress(session.display(), System::nanoTime);
    var wanted = scopes.isEmpty() ? SCOPES : new HashSet<>(scopes);
    add(() -> resolver(session).resolvePom(pom, wanted, progress), session, progress);
  }

  private MavenResolver resolver(Session session) throws MagicException {
    var state = state(session);
    var resolver = state.resolver;
    if (resolver == null) {
      // Maven's resolver logs with SLF4J, which would print into the cell that there is no logger.
      systemProperties.putIfAbsent("slf4j.internal.verbosity", "ERROR");
      resolver = new MavenResolver(MavenOptions.read(environment, systemProperties));
      state.resolver = resolver;
    }
    return resolver;
  }

  /** Finds libraries. */
  @FunctionalInterface
  private interface Search {
    List<Artifact> run() throws MagicException;
  }

  private static void add(Search search, Session session, MavenProgress progress)
      throws MagicException {
    List<Artifact> found;
    try {
      found = search.run();
    } catch (MagicException e) {
      progress.fail();
      throw e;
    }
    add(found, session, progress);
  }

  /** A jar that cells saw from the start. */
  private record GivenJar(Path path, String version) {
    /** Whether it is another version of this one: a class of the one is in the other. */
    boolean isSameAs(File other) {
      try (var mine = new ZipFile(path.toFile());
          var its = new ZipFile(other)) {
        return its.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
            .anyMatch(name -> mine.getEntry(name) != null);
      } catch (IOException e) {
        // Then it is no library that a class could come from.
        return false;
      }
    }
  }

  private static State state(Session session) {
    return session.state(
        State.class,
        () -> {
          var state = new State();
          for (var entry : session.classPath()) {
            var matcher = JAR.matcher(entry.getFileName().toString());
            if (matcher.matches()) {
              state.given.put(matcher.group(1), new GivenJar(entry, matcher.group(2)));
            }
          }
          return state;
        });
  }

  /** Adds the jars; of a library that cells see already in another version, says so instead. */
  private static void add(List<Artifact> found, Session session, MavenProgress progress) {
    var state = state(session);
    var names = new ArrayList<String>();
    var others = new ArrayList<String>();
    long bytes = 0;
    for (var artifact : found) {
      if (artifact.getExtension().equals("pom") || artifact.getFile() == null) {
        continue;
      }
      String name = artifact.getArtifactId() + " " + artifact.getVersion();
      String key =
          artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getClassifier();
      var given = state.given.get(artifact.getArtifactId());
      String before =
          given != null && given.isSameAs(artifact.getFile())
              ? given.version()
              : state.versions.putIfAbsent(key, artifact.getVersion());
      if (before != null && !before.equals(artifact.getVersion())) {
        others.add(name + " is left out: cells see version " + before + " already");
      } else if (before == null) {
        names.add(name);
        bytes += artifact.getFile().length();
        session.addToClassPath(artifact.getFile().toPath());
      }
    }
    progress.end(summary(names, bytes, others));
  }

  private static String summary(List<String> names, long bytes, List<String> others) {
    var lines = new ArrayList<String>();
    if (names.isEmpty()) {
      lines.add("nothing new: all of it is on the class path already");
    } else {
      lines.add(
          "added %d jar%s, %s: %s"
              .formatted(
                  names.size(),
                  names.size() == 1 ? "" : "s",
                  MavenProgress.size(bytes),
                  String.join(", ", names)));
    }
    lines.addAll(others);
    if (!others.isEmpty()) {
      lines.add(
          "A class is loaded once: for another version restart the kernel and load it first.");
    }
    return String.join("\n", lines);
  }

  /** The form of {@code loadFromPOM} that takes the cell. */
  private final class PomCell implements Magic {
    @Override
    public String name() {
      return "loadFromPOM";
    }

    @Override
    public Kind kind() {
      return Kind.CELL;
    }

    @Override
    public String help() {
      return POM_HELP;
    }

    @Override
    public @Nullable Object run(MagicCall call, Session session)
        throws MagicException, IOException {
      var pom = Files.createTempFile("notebook", ".pom");
      try {
        Files.writeString(pom, PomFragments.complete(call.body()));
        pom(pom, Arguments.split(call.argument()), session);
      } finally {
        Files.delete(pom);
      }
      return null;
    }
  }
}
