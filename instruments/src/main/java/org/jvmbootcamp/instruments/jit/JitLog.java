package org.jvmbootcamp.instruments.jit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the log that the JVM writes with {@code -XX:+LogCompilation}. */
final class JitLog {
  /** Reasons to drop compiled code that are no news: better code has taken its place. */
  private static final Set<String> REPLACED =
      Set.of("not used", "OSR invalidation of lower level", "OSR invalidation back branch");

  private static final int THOROUGH = 4;

  private record Compilation(MethodId method, int bytes, JitEvent.Compiled event) {}

  private record Place(int id, String reason, int line) {}

  private final LineNumbers lines;
  private final List<Compilation> compilations = new ArrayList<>();
  private final Map<Integer, LogElement> droppedById = new HashMap<>();
  private final Map<Integer, Integer> tierById = new HashMap<>();
  private final Map<Place, List<LogElement>> traps = new LinkedHashMap<>();
  private @Nullable TaskReader task;
  private @Nullable LogElement begun;
  private @Nullable LogElement trap;
  private int tierOfThread = THOROUGH;

  private JitLog(LineNumbers lines) {
    this.lines = lines;
  }

  /**
   * Reads the log and, where the JVM was killed before it could join them, the compilers' own.
   *
   * @return the reader's methods, the first one compiled first
   */
  static List<JitMethod> read(Path file, LineNumbers lines) throws IOException {
    var log = new JitLog(lines);
    log.file(file);
    for (var part : parts(file)) {
      log.file(part);
    }
    return log.methods();
  }

  /** The files of the compilers' threads that the JVM has not joined to the log. */
  static List<Path> parts(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var all = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return all.filter(line -> line.startsWith("<thread_logfile "))
          .flatMap(line -> LogElement.parse(line).stream())
          .map(element -> Path.of(element.get("filename")))
          .filter(part -> part.getFileName().toString().startsWith("hs_c"))
          .filter(Files::exists)
          .toList();
    }
  }

  private void file(Path file) throws IOException {
    if (Files.exists(file)) {
      // A log may hold anything that the program's names hold, cut off anywhere.
      try (var all = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        all.forEach(line -> LogElement.parse(line).ifPresent(this::element));
      }
    }
    close(null);
  }

  private void element(LogElement element) {
    switch (element.name()) {
      case "start_compile_thread" ->
          tierOfThread = element.get("name").startsWith("C1") ? 1 : THOROUGH;
      case "nmethod" ->
          tierById.put((int) element.number("compile_id"), (int) element.number("level"));
      case "task" -> {
        close(null);
        begun = element;
        task = new TaskReader(element, lines);
      }
      case "task_done" -> close(element);
      case "uncommon_trap" -> {
        // Within a task it is only the place where one may be met later.
        trap = element.has("thread") ? element : null;
      }
      case "jvms" -> trapped(element);
      case "make_not_entrant" -> droppedById.put((int) element.number("compile_id"), element);
      default -> {
        if (task != null) {
          task.read(element);
        }
      }
    }
  }

  private void trapped(LogElement jvms) {
    if (trap != null) {
      var method = MethodId.parse(jvms.get("method"));
      var line = lines.line(method, (int) jvms.number("bci"));
      var place = new Place((int) trap.number("compile_id"), trap.get("reason"), line);
      traps.computeIfAbsent(place, _ -> new ArrayList<>()).add(trap);
      trap = null;
    }
  }

  private void close(@Nullable LogElement done) {
    if (task != null && begun != null && task.method().own()) {
      var tier = task.tier() > 0 ? task.tier() : tierById.getOrDefault(task.id(), tierOfThread);
      compilations.add(
          new Compilation(task.method(), (int) begun.number("bytes"), task.done(done, tier)));
    }
    task = null;
    begun = null;
  }

  private List<JitMethod> methods() {
    var events = new LinkedHashMap<MethodId, List<JitEvent>>();
    var bytes = new HashMap<MethodId, Integer>();
    compilations.sort(Comparator.comparingDouble(one -> one.event().seconds()));
    for (var compilation : compilations) {
      var list = events.computeIfAbsent(compilation.method(), _ -> new ArrayList<>());
      list.add(compilation.event());
      list.addAll(deoptimizations(compilation.event()));
      bytes.put(compilation.method(), compilation.bytes());
    }
    var methods = new ArrayList<JitMethod>();
    events.forEach(
        (id, list) -> {
          list.sort(Comparator.comparingDouble(JitEvent::seconds));
          methods.add(new JitMethod(id.shown(), bytes.getOrDefault(id, 0), list));
        });
    return methods;
  }

  private List<JitEvent> deoptimizations(JitEvent.Compiled compiled) {
    var found = new ArrayList<JitEvent>();
    var dropped = droppedById.get(compiled.id());
    var last = -1;
    for (var entry : traps.entrySet()) {
      if (entry.getKey().id() == compiled.id()) {
        var first = entry.getValue().getFirst();
        last = found.size();
        found.add(
            new JitEvent.Deoptimized(
                first.stamp(),
                compiled.tier(),
                compiled.loop(),
                entry.getKey().line(),
                entry.getKey().reason(),
                entry.getValue().size(),
                false));
      }
    }
    if (dropped == null || REPLACED.contains(dropped.get("reason"))) {
      return found;
    }
    if (last >= 0 && found.get(last) instanceof JitEvent.Deoptimized trap) {
      found.set(
          last,
          new JitEvent.Deoptimized(
              trap.seconds(),
              trap.tier(),
              trap.loop(),
              trap.line(),
              trap.reason(),
              trap.times(),
              true));
    } else if (!dropped.get("reason").equals("uncommon trap")) {
      found.add(
          new JitEvent.Deoptimized(
              dropped.stamp(),
              compiled.tier(),
              compiled.loop(),
              0,
              dropped.get("reason"),
              1,
              true));
    }
    return found;
  }
}
