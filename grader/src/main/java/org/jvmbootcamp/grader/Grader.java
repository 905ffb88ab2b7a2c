package org.jvmbootcamp.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jvmbootcamp.grader.compile.Compiled;
import org.jvmbootcamp.grader.compile.Compiler;
import org.jvmbootcamp.grader.compile.CompilersApart;
import org.jvmbootcamp.grader.compile.Compiling;
import org.jvmbootcamp.grader.compile.Source;
import org.jvmbootcamp.grader.jvm.End;
import org.jvmbootcamp.grader.jvm.JvmOptions;
import org.jvmbootcamp.grader.jvm.Jvms;
import org.jvmbootcamp.grader.jvm.Walls;
import org.jvmbootcamp.grader.measure.Patience;
import org.jvmbootcamp.grader.wire.Link;
import org.jvmbootcamp.grader.wire.Request;

/**
 * Judges submissions: compiles here, runs the tests in a JVM apart. Safe to use from several
 * threads.
 */
public final class Grader implements AutoCloseable {
  /**
   * What stands before the source's first line, on that line: a cell sees the JDK's packages
   * without imports, and so does an exercise.
   */
  static final String IMPORTS = "import module java.base; ";

  private static final Set<Kind> MEASURED = Set.of(Kind.SPEED, Kind.MEMORY);

  private final Compiling compiler;
  private final Jvms jvms;
  private final Libraries libraries;
  private final Databases databases;
  private final Map<Key, Reference> references = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  private Grader(Compiling compiler, Jvms jvms, Libraries libraries, Databases databases) {
    this.compiler = compiler;
    this.jvms = jvms;
    this.libraries = libraries;
    this.databases = databases;
  }

  /**
   * How a grader works.
   *
   * @param standby whether the JVM for the next check is started ahead
   * @param many whether there are many submissions, so that some seconds of preparation pay
   * @param walls what stands around each JVM apart
   * @param databaseUrl a PostgreSQL for exercises of that kind; empty to start one when it is
   *     needed
   */
  public record Setup(boolean standby, boolean many, Walls walls, Optional<String> databaseUrl) {
    /** For one learner. */
    public static final Setup LEARNER = new Setup(true, false, new Walls.Jvm(), Optional.empty());

    /** The same without a JVM started ahead, for a single check. */
    public Setup once() {
      return new Setup(false, false, walls, databaseUrl);
    }

    /** The same behind other walls. */
    public Setup behind(Walls others) {
      return new Setup(standby, many, others, databaseUrl);
    }

    /** The same for many submissions. */
    public Setup forMany() {
      return new Setup(standby, true, walls, databaseUrl);
    }

    /** The same with the PostgreSQL that {@code DATABASE_URL} names, if it is set. */
    public Setup with(Map<String, String> environment) {
      String url = environment.getOrDefault("DATABASE_URL", "").strip();
      return new Setup(standby, many, walls, url.isEmpty() ? Optional.empty() : Optional.of(url));
    }
  }

  /** Which tests judge. */
  public enum Tests {
    /** Those that learners have. */
    VISIBLE,
    /** Those and the hidden ones. */
    ALL,
    /** All, but none after the first that fails: enough to know that not all pass. */
    UP_TO_FAILURE
  }

  private record Key(Exercise exercise, boolean hidden) {}

  /**
   * Opens a grader for one learner: the JVM for the next check is started ahead.
   *
   * @throws IllegalStateException if this is a JRE without a compiler
   */
  public static Grader open() {
    return open(Setup.LEARNER);
  }

  /**
   * Opens a grader.
   *
   * @throws IllegalStateException if this is a JRE without a compiler
   */
  public static Grader open(Setup setup) {
    var jvms = Jvms.open(setup.standby(), setup.many(), setup.walls());
    boolean walled = setup.walls() instanceof Walls.Bubblewrap;
    var databases = new Databases(setup.databaseUrl(), jvms.folder().resolve("postgres"), walled);
    return new Grader(compiler(setup), jvms, Libraries.ofThisJvm(), databases);
  }

  /** What is written by many is not trusted, and a compiler can be made to work without end. */
  private static Compiling compiler(Setup setup) {
    return setup.many() ? new CompilersApart(Patience::now) : Compiler.open();
  }

  /** Waits until nothing is prepared in the background any more; nobody needs to. */
  void settle() {
    jvms.settle();
  }

  /** The folder that holds all that it writes, until it is closed. */
  Path folder() {
    return jvms.folder();
  }

  /** Gets ready to judge this exercise soon; may be called from any thread, and takes a while. */
  public void prepare(Exercise exercise) {
    startJvm(exercise);
    reference(exercise, Tests.VISIBLE);
  }

  /** Judges by the tests that learners have. Takes as long as the exercise's limit at the most. */
  public Verdict grade(Exercise exercise, Submission submission) {
    return grade(exercise, submission, Tests.VISIBLE);
  }

  /** Judges. */
  public Verdict grade(Exercise exercise, Submission submission, Tests tests) {
    return exercise.kinds().contains(Kind.TESTS)
        ? new TestsGrading(this, exercise, submission).run()
        : new CodeGrading(this, exercise, submission, tests).run();
  }

  void startJvm(Exercise exercise) {
    jvms.prepare(options(exercise));
  }

  /** The tests, compiled; a problem of the exercise if they do not compile. */
  sealed interface Prepared {
    record Ready(Reference reference) implements Prepared {}

    record Broken(String reason) implements Prepared {}
  }

  synchronized Prepared reference(Exercise exercise, Tests tests) {
    boolean hidden = tests != Tests.VISIBLE;
    var key = new Key(exercise, hidden);
    Reference known = references.get(key);
    if (known != null) {
      return new Prepared.Ready(known);
    }
    var sources = new ArrayList<Source>();
    sources.add(new Source(exercise.fileName(), IMPORTS + exercise.starter()));
    exercise.support().forEach(file -> sources.add(new Source(file.name(), file.source())));
    exercise.tests().forEach(file -> sources.add(new Source(file.name(), file.source())));
    if (hidden) {
      exercise.answers().stream()
          .flatMap(answers -> answers.hiddenTests().stream())
          .forEach(file -> sources.add(new Source(file.name(), file.source())));
    }
    return switch (compile(exercise, sources, true)) {
      case Compiled.Failed(var faults) ->
          new Prepared.Broken(
              "The exercise "
                  + exercise.name()
                  + " is broken: "
                  + faults.getFirst().source()
                  + ":"
                  + faults.getFirst().line()
                  + ": "
                  + faults.getFirst().message());
      case Compiled.Done(var classes) -> {
        var reference = Reference.of(exercise, classes, hidden);
        references.put(key, reference);
        yield new Prepared.Ready(reference);
      }
    };
  }

  Compiled compile(Exercise exercise, List<Source> sources, boolean withJunit) {
    var classPath = new ArrayList<>(jars(exercise));
    if (withJunit) {
      classPath.addAll(jvms.classPath());
    }
    return compiler.compile(sources, classPath, exercise.modules());
  }

  End run(Exercise exercise, List<Request.Round> rounds, Judge judge) {
    if (!exercise.kinds().contains(Kind.DATABASE)) {
      return run(exercise, Optional.empty(), rounds, judge);
    }
    try (var lease = databases.lease()) {
      return run(exercise, Optional.of(lease.link()), rounds, judge);
    } catch (IOException | IllegalArgumentException e) {
      return new End.Broken(
          e.getMessage() + ". DATABASE_URL can name a PostgreSQL that runs already");
    }
  }

  private End run(
      Exercise exercise, Optional<Link> database, List<Request.Round> rounds, Judge judge) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    var jars = jvms.seen(jars(exercise)).stream().map(Object::toString).toList();
    int seconds = exercise.limits().seconds() * Patience.now();
    return jvms.run(options(exercise), new Request(key, seconds, jars, database, rounds), judge);
  }

  private JvmOptions options(Exercise exercise) {
    return new JvmOptions(
        exercise.limits().heapMegabytes(),
        Collections.disjoint(exercise.kinds(), MEASURED),
        exercise.kinds().contains(Kind.MEMORY),
        !exercise.libraries().isEmpty(),
        jvms.seen(jars(exercise)),
        modules(exercise),
        exercise.kinds().contains(Kind.DATABASE) ? databases.way() : Optional.empty());
  }

  private List<Path> jars(Exercise exercise) {
    var names = new ArrayList<>(exercise.libraries());
    if (exercise.kinds().contains(Kind.DATABASE)) {
      names.add("postgresql");
    }
    return libraries.jars(names);
  }

  /** What the kind needs beside what the exercise names. */
  private static List<String> modules(Exercise exercise) {
    var modules = new ArrayList<>(exercise.modules());
    if (exercise.kinds().contains(Kind.HTTP)) {
      modules.addAll(List.of("java.net.http", "jdk.httpserver"));
    }
    if (exercise.kinds().contains(Kind.DATABASE)) {
      modules.addAll(List.of("java.sql", "java.naming", "java.security.jgss"));
    }
    return modules;
  }

  @Override
  public void close() {
    // The compiler holds the jars that the JVMs' folder has.
    compiler.close();
    databases.close();
    jvms.close();
  }
}
