package org.jvmbootcamp.instruments.jit;

/**
 * What a compiler did with a call: put the called method's code in its place, or left it a call.
 *
 * @param callee the called method, {@code Square.area}
 * @param line the cell's line of the call; 0 where it stands in a method that was inlined itself
 * @param depth 1 for a call of the compiled method, 2 for one in a method inlined into it
 * @param done whether it was inlined
 * @param reason the compiler's own words
 */
public record Inlining(String callee, int line, int depth, boolean done, String reason) {
  /** The decision in a reader's words. */
  public String words() {
    return (done ? "inlined: " : "not inlined: ") + JitWords.inlining(reason);
  }
}
