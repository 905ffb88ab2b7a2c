package speed;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;

/** A program that takes memory and keeps it: {@code heap 300} or {@code direct 300}, in MB. */
public final class Hungry {
  private static final int STEP = 20;
  private static final int MB = 1 << 20;

  private Hungry() {}

  /** Takes the memory in steps of 20 MB, and says after each how much it has. */
  public static void main(String[] arguments) {
    take(arguments[0].equals("direct"), Integer.parseInt(arguments[1]), System.out);
  }

  private static void take(boolean direct, int megabytes, PrintStream out) {
    var kept = new ArrayList<ByteBuffer>();
    for (var taken = 0; taken < megabytes; taken++) {
      var block = direct ? ByteBuffer.allocateDirect(MB) : ByteBuffer.allocate(MB);
      while (block.hasRemaining()) {
        block.putLong(1); // memory that nobody has written to need not exist
      }
      kept.add(block);
      if (kept.size() % STEP == 0) {
        out.println("has " + kept.size() + " MB");
      }
    }
    out.println("done");
  }
}
