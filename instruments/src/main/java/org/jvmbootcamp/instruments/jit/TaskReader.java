package org.jvmbootcamp.instruments.jit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one compilation from the log: which calls were inlined, and what came of it. */
final class TaskReader {
  /** A call whose fate the next lines tell. */
  private record Call(MethodId callee, boolean virtual, boolean moreClasses) {}

  private final LogElement task;
  private final LineNumbers lines;
  private final MethodId method;
  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, MethodId> methods = new HashMap<>();

  /** Where the compiler is in the bytecode of the methods that it reads, the innermost first. */
  private final Deque<Integer> places = new ArrayDeque<>();

  private final List<Inlining> inlining = new ArrayList<>();
  private @Nullable Call dispatched;
  private boolean someInlined;
  private @Nullable Call call;
  private String failure = "";
  private int loop;

  TaskReader(LogElement task, LineNumbers lines) {
    this.task = task;
    this.lines = lines;
    method = MethodId.parse(task.get("method"));
  }

  /** The tier that it is for; 0 where the log leaves it out, at the highest tier there is. */
  int tier() {
    return (int) task.number("level");
  }

  MethodId method() {
    return method;
  }

  void read(LogElement element) {
    switch (element.name()) {
      case "klass" -> classes.put(element.get("id"), element.get("name"));
      case "method" -> methods.put(element.get("id"), id(element));
      case "bc" -> {
        settle();
        if (places.poll() != null) {
          places.push((int) element.number("bci"));
        }
      }
      case "parse" -> {
        settle();
        if (element.has("osr_bci")) {
          loop = lines.line(method, (int) element.number("osr_bci"));
        }
        places.push(0);
      }
      case "/parse" -> {
        settle();
        places.poll();
      }
      case "call" -> call(element);
      case "inline_success" -> decided(true, element.get("reason"));
      case "inline_fail" -> decided(false, element.get("reason"));
      case "intrinsic" -> decided(true, JitWords.INTRINSIC);
      case "failure" -> failure = element.get("reason");
      default -> {}
    }
  }

  int id() {
    return (int) task.number("compile_id");
  }

  /**
   * Ends it.
   *
   * @param done how the log says that it ended; null if the log ends before
   * @param tier the compiler's tier
   */
  JitEvent.Compiled done(@Nullable LogElement done, int tier) {
    settle();
    var bytes = done == null ? 0 : (int) done.number("nmsize");
    var why = done == null ? "the program ended before" : failure;
    return new JitEvent.Compiled(
        done == null ? task.stamp() : done.stamp(),
        id(),
        tier,
        loop,
        task.number("count"),
        task.number("backedge_count"),
        bytes,
        done != null && done.get("success").equals("1") ? "" : why.isEmpty() ? "given up" : why,
        inlining);
  }

  /** Methods of one name but other parameters are told apart by their holder and line only. */
  private MethodId id(LogElement element) {
    var holder = classes.getOrDefault(element.get("holder"), "?");
    return new MethodId(holder, element.get("name"), "()V");
  }

  private void call(LogElement element) {
    var callee = methods.get(element.get("method"));
    if (callee == null) {
      return;
    }
    var seen = element.number("receiver_count") + element.number("receiver2_count");
    var next =
        new Call(
            callee, element.has("virtual"), seen > 0 && seen < element.number("count") * 99 / 100);
    if (next.virtual()) {
      settle();
      dispatched = next;
    }
    call = next;
  }

  private void decided(boolean done, String reason) {
    if (call != null) {
      note(call.callee(), done, reason);
      someInlined |= done;
      if (!done || !call.virtual()) {
        dispatched = done ? dispatched : null;
      }
    }
  }

  /** The log gives no reason when a call by the object's class stays one: it just ends. */
  private void settle() {
    if (dispatched != null && (!someInlined || dispatched.moreClasses())) {
      note(dispatched.callee(), false, someInlined ? JitWords.OTHER_CLASSES : JitWords.VIRTUAL);
    }
    dispatched = null;
    call = null;
    someInlined = false;
  }

  private void note(MethodId callee, boolean done, String reason) {
    var line = places.size() == 1 ? lines.line(method, places.element()) : 0;
    var name = MethodId.qualified(callee.holder(), callee.name());
    inlining.add(new Inlining(name, line, Math.max(1, places.size()), done, reason));
  }
}
