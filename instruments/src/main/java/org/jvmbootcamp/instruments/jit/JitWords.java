package org.jvmbootcamp.instruments.jit;

import java.util.Locale;
import org.jvmbootcamp.instruments.jit.JitEvent.Compiled;
import org.jvmbootcamp.instruments.jit.JitEvent.Deoptimized;
import org.jvmbootcamp.instruments.show.Units;

/** Says in words what the JVM says in its own. */
final class JitWords {
  /** A call whose target depends on the object's class; the log has no reason for it. */
  static final String VIRTUAL = "virtual call";

  /** The same where some classes were inlined and others were not. */
  static final String OTHER_CLASSES = "virtual call for other classes";

  static final String INTRINSIC = "intrinsic";

  private JitWords() {}

  static String tier(int tier) {
    return switch (tier) {
      case 0 -> "interpreted";
      case 1 -> "C1, the quick compiler, without counters (tier 1)";
      case 2 -> "C1, the quick compiler, with few counters (tier 2)";
      case 3 -> "C1, the quick compiler, with counters (tier 3)";
      default -> "C2, the thorough compiler (tier 4)";
    };
  }

  static String compiled(Compiled compiled) {
    var what =
        compiled.loop() > 0 ? "its loop at line " + compiled.loop() + " compiled" : "compiled";
    var when = "after " + Units.count(compiled.calls(), "call");
    if (compiled.turns() > 0) {
      when += " and " + Units.count(compiled.turns(), "turn") + " of its loops";
    }
    var by = " by " + tier(compiled.tier()) + " " + when;
    return compiled.failure().isEmpty()
        ? what + by + ": " + Units.bytes((long) compiled.bytes()) + " of machine code"
        : "not " + what + by + ": " + compiled.failure();
  }

  static String deoptimized(Deoptimized event) {
    var where = event.line() > 0 ? " at line " + event.line() : "";
    var times = event.times() > 1 ? ", " + event.times() + " times" : "";
    var code = event.loop() > 0 ? "code of the loop at line " + event.loop() : "compiled code";
    return (event.thrownAway() ? code + " thrown away: " : "back to the interpreter: ")
        + trap(event.reason())
        + where
        + times;
  }

  private static String trap(String reason) {
    return switch (reason) {
      case "class_check", "speculate_class_check", "array_check" ->
          "it met an object of a class that it had not seen before";
      case "bimorphic_or_optimized_type_check" ->
          "it met an object of one more class than the two that it was made for";
      case "null_check", "speculate_null_check" -> "it met null where there had been none";
      case "null_assert", "speculate_null_assert" ->
          "it met an object where there had been only null";
      case "range_check", "unstable_range_check" -> "an index outside of the array";
      case "unstable_if", "unstable_fused_if" ->
          "it took a branch that had (nearly) never been taken";
      case "unreached", "unhandled" -> "it came to code that had never run";
      case "unloaded", "uninitialized" -> "it came to code whose class was not loaded yet";
      case "div0_check" -> "a division by zero";
      case "intrinsic", "intrinsic_or_type_checked_inlining" ->
          "a call of the library with values that its fast form does not take";
      case "loop_limit_check", "predicate", "profile_predicate", "auto_vectorization_check" ->
          "a check that had been moved out of a loop did not hold";
      case "marked for deoptimization" ->
          "a class was loaded (or a call site changed) that it had counted on not to be there";
      default -> "the JVM calls it " + reason.replace('_', ' ');
    };
  }

  static String inlining(String reason) {
    var low = reason.toLowerCase(Locale.ROOT);
    if (low.startsWith("inline (hot)")) {
      return "it is called often";
    }
    if (low.equals("inline") || low.equals("accessor") || low.startsWith("inline (")) {
      return "it is small";
    }
    if (low.contains(INTRINSIC)) {
      return "the compiler has machine code of its own for it";
    }
    if (low.startsWith("force inline")) {
      return "the library demands it";
    }
    if (low.equals(VIRTUAL) || low.equals("no static binding")) {
      return "which method it is depends on the object's class, looked up at each call";
    }
    if (low.equals(OTHER_CLASSES)) {
      return "objects of other classes than the inlined ones are looked up at each call";
    }
    if (low.startsWith("already compiled into")) {
      return "it is compiled already, and long: it is called";
    }
    if (low.contains("too big") || low.contains("too large")) {
      return "it is too long (-XX:MaxInlineSize=35, or 325 bytes of bytecode if it is hot)";
    }
    if (low.contains("recursive")) {
      return "it calls itself";
    }
    if (low.contains("too deep")) {
      return "too many calls are nested already";
    }
    if (low.contains("never executed")
        || low.contains("not reached")
        || low.contains("low call site frequency")
        || low.startsWith("executed <")) {
      return "this call was (nearly) never made";
    }
    if (low.contains("not initialized") || low.contains("not linked") || low.contains("unloaded")) {
      return "its class was not ready yet";
    }
    if (low.contains("throwable")) {
      return "it makes an exception, which should be rare";
    }
    if (low.contains("compilecommand")) {
      return "a flag of the JVM says so";
    }
    return low.contains("desiredmethodlimit") || low.contains("nodecount")
        ? "the compiled method was long enough already"
        : reason;
  }
}
