package org.jvmbootcamp.instruments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.bytecode.Bytecode;
import org.jvmbootcamp.instruments.bytecode.BytecodeReader;
import org.jvmbootcamp.instruments.chart.Plot;
import org.jvmbootcamp.instruments.claim.Claim;
import org.jvmbootcamp.instruments.claim.ClaimFailedException;
import org.jvmbootcamp.instruments.claim.Relation;
import org.jvmbootcamp.instruments.memory.Allocation;
import org.jvmbootcamp.instruments.memory.Comparison;
import org.jvmbootcamp.instruments.memory.Footprint;
import org.jvmbootcamp.instruments.memory.FootprintReader;
import org.jvmbootcamp.instruments.memory.Heap;
import org.jvmbootcamp.instruments.memory.Layout;
import org.jvmbootcamp.instruments.memory.LayoutReader;

/** The instruments as functions, imported into every notebook of the course. */
public final class Instruments {
  private Instruments() {}

  /** Code that returns nothing and may throw anything. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  /**
   * An object's bytes: header, fields, padding, references. Boxes a primitive.
   *
   * @throws IllegalArgumentException if the object is null
   */
  public static Layout layout(@Nullable Object object) {
    if (object == null) {
      throw new IllegalArgumentException(
          "layout(null): null is no object and has no bytes; pass an object or a class");
    }
    return LayoutReader.of(object);
  }

  /**
   * The bytes that every object of a class has.
   *
   * @throws IllegalArgumentException if the class can have no objects of its own
   */
  public static Layout layout(@Nullable Class<?> type) {
    if (type == null) {
      return layout((Object) null);
    }
    return LayoutReader.of(type);
  }

  /** What everything that an object reaches takes in memory; 0 bytes for null. */
  public static Footprint footprint(@Nullable Object object) {
    return FootprintReader.of(Collections.singletonList(object));
  }

  /** What several objects reach together; what they share is counted once, and drawn shared. */
  public static Footprint footprint(
      @Nullable Object first, @Nullable Object second, @Nullable Object... more) {
    return FootprintReader.of(all(first, second, more));
  }

  /** Results side by side; what is not a result yet is shown as its footprint. */
  public static Comparison compare(
      @Nullable Object first, @Nullable Object second, @Nullable Object... more) {
    return new Comparison(
        all(first, second, more).stream()
            .map(each -> each instanceof View view ? view : footprint(each))
            .toList());
  }

  /**
   * Runs code once and measures what it returns: the bytes of that object and all that it reaches.
   * Exact: the sizes of the objects themselves, added up.
   */
  public static long retained(Callable<? extends @Nullable Object> code) {
    return FootprintReader.bytes(call(code));
  }

  /** Runs code once and counts the bytes that its thread allocates meanwhile. */
  public static long allocated(Callable<? extends @Nullable Object> code) {
    return call(() -> Allocation.bytes(code));
  }

  /** Runs code once and counts the bytes that its thread allocates meanwhile. */
  public static long allocated(Action code) {
    return allocated(
        () -> {
          code.run();
          return null;
        });
  }

  /** The heap of this JVM after a garbage collection. */
  public static Heap heap() {
    return Heap.now();
  }

  /**
   * The bytecode of a class.
   *
   * @throws IllegalArgumentException if the class has no class file to read
   */
  public static Bytecode bytecode(Class<?> type) {
    return BytecodeReader.of(type, null);
  }

  /**
   * The bytecode of the methods of one name.
   *
   * @throws IllegalArgumentException if there is none, or no class file to read
   */
  public static Bytecode bytecode(Class<?> type, String method) {
    return BytecodeReader.of(type, method);
  }

  /**
   * Checks a relation that was measured.
   *
   * @param words the relation in words, as a reader would say it
   * @throws ClaimFailedException if the value does not meet the relation
   */
  public static Claim claim(String words, double value, Relation relation) {
    return Claim.check(words, value, relation, Machine.here());
  }

  /**
   * A chart of measured values, still without lines.
   *
   * @param title the question that it answers
   * @param x what the horizontal axis shows, with its unit
   * @param y what the vertical axis shows, with its unit
   */
  public static Plot plot(String title, String x, String y) {
    return new Plot(title, x, y, false, List.of());
  }

  /** Met by the limit and above. */
  public static Relation atLeast(double limit) {
    return new Relation.AtLeast(limit);
  }

  /** Met by the limit and below. */
  public static Relation atMost(double limit) {
    return new Relation.AtMost(limit);
  }

  /** Met by both limits and everything between them. */
  public static Relation between(double low, double high) {
    return new Relation.Between(low, high);
  }

  private static List<@Nullable Object> all(
      @Nullable Object first, @Nullable Object second, @Nullable Object... more) {
    var all = new ArrayList<@Nullable Object>();
    all.add(first);
    all.add(second);
    Collections.addAll(all, more);
    return all;
  }

  private static <T extends @Nullable Object> T call(Callable<T> code) {
    try {
      return code.call();
    } catch (Exception thrown) {
      Instruments.<RuntimeException>rethrow(thrown);
      throw new AssertionError(thrown);
    }
  }

  /** Lets what a reader's code throws through as it is, so that lambdas need no try. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
