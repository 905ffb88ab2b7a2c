package org.jvmbootcamp.instruments.jit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.jvm.JvmRun;

/**
 * What the just-in-time compilers made of a cell's methods.
 *
 * @param run how the JVM fared that ran the cell
 * @param methods those that were compiled, the first one first
 */
public record Jit(JvmRun run, List<JitMethod> methods) implements View {
  public Jit {
    methods = List.copyOf(methods);
  }

  /**
   * A method that was compiled.
   *
   * @param name its name, or its name with parameter types
   * @throws IllegalArgumentException if none of that name was compiled
   */
  public JitMethod method(String name) {
    return methods.stream()
        .filter(method -> named(method.name(), name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" was not compiled; compiled were %s"
                        .formatted(
                            name,
                            methods.stream()
                                .map(JitMethod::name)
                                .collect(Collectors.joining(", ", "", "")))));
  }

  /** The highest tier that a method reached: 0 if it was only interpreted, 4 for C2. */
  public int tier(String name) {
    return methods.stream()
        .filter(method -> named(method.name(), name))
        .mapToInt(JitMethod::tier)
        .max()
        .orElse(0);
  }

  /** How often compiled code of a method was thrown away because a guess proved wrong. */
  public long deoptimizations(String name) {
    return methods.stream()
        .filter(method -> named(method.name(), name))
        .flatMap(method -> method.deoptimizations().stream())
        .filter(JitEvent.Deoptimized::thrownAway)
        .count();
  }

  /** Whether C2, the last time that it compiled a method, inlined a call in it. */
  public boolean inlined(String caller, String callee) {
    return methods.stream()
        .filter(method -> named(method.name(), caller))
        .flatMap(
            method ->
                method.compilations().stream()
                    .filter(compiled -> compiled.tier() == 4)
                    .reduce((_, last) -> last)
                    .stream())
        .flatMap(compiled -> compiled.inlining().stream())
        .anyMatch(call -> call.done() && named(call.callee(), callee));
  }

  @Override
  public String text() {
    var out = new StringBuilder(run.summary()).append('\n');
    if (methods.isEmpty()) {
      out.append(nothing()).append('\n');
    }
    for (var method : methods) {
      out.append(method.name()).append(", ").append(method.bytes()).append(" bytes of bytecode\n");
      for (var event : method.events()) {
        out.append(
            String.format(Locale.ROOT, "%8.0f ms  %s%n", event.seconds() * 1e3, event.words()));
        if (event instanceof JitEvent.Compiled compiled && compiled.tier() == 4) {
          for (var call : compiled.inlining()) {
            out.append(" ".repeat(11 + 2 * call.depth()));
            out.append(call.callee()).append(at(call)).append(": ").append(call.words());
            out.append('\n');
          }
        }
      }
    }
    return out.toString().stripTrailing();
  }

  @Override
  public String html() {
    return JitDrawing.draw(this);
  }

  static String at(Inlining call) {
    return call.line() > 0 ? " at line " + call.line() : "";
  }

  static String nothing() {
    return "None of the cell's methods was compiled: they were called too seldom. C1 compiles a"
        + " method after some 200 calls, C2 after some 5,000, or when its loops have turned tens of"
        + " thousands of times.";
  }

  /** {@code total(Shape[])} is named total, Square.area is named area, and both as they are. */
  private static boolean named(String shown, String name) {
    var bare = shown.contains("(") ? shown.substring(0, shown.indexOf('(')) : shown;
    return shown.equals(name) || bare.equals(name) || bare.endsWith("." + name);
  }
}
