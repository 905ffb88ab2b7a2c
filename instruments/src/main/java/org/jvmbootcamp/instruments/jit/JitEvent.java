package org.jvmbootcamp.instruments.jit;

import java.util.List;

/** Something that happened to a method while the program ran. */
public sealed interface JitEvent {
  /** Seconds since the JVM's start. */
  double seconds();

  /** What happened, in words. */
  String words();

  /**
   * The method was compiled.
   *
   * @param id the JVM's number of the compilation
   * @param tier 1 to 3: C1, the quick compiler; 4: C2, the thorough one
   * @param loop the cell's line of the loop that was too hot to wait for the method's next call; 0
   *     if the whole method was compiled
   * @param calls how often the method had been called
   * @param turns how often its loops had turned
   * @param bytes machine code, in bytes; 0 if nothing came of it
   * @param failure why nothing came of it; empty if it did
   * @param inlining what was done with the calls in it
   */
  record Compiled(
      double seconds,
      int id,
      int tier,
      int loop,
      long calls,
      long turns,
      int bytes,
      String failure,
      List<Inlining> inlining)
      implements JitEvent {
    public Compiled {
      inlining = List.copyOf(inlining);
    }

    @Override
    public String words() {
      return JitWords.compiled(this);
    }
  }

  /**
   * Compiled code met what it was not made for, and the interpreter took over.
   *
   * @param tier the tier of that code
   * @param loop the line of the loop that it was made for; 0 for the whole method's code
   * @param line the cell's line; 0 if it is none of the cell's
   * @param reason the JVM's own word
   * @param times how often it met that
   * @param thrownAway whether the code was given up
   */
  record Deoptimized(
      double seconds, int tier, int loop, int line, String reason, int times, boolean thrownAway)
      implements JitEvent {
    @Override
    public String words() {
      return JitWords.deoptimized(this);
    }
  }
}
