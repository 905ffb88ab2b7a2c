import java.io.PrintStream;
import java.util.List;

/** What a scheduler calls. */
interface Job {
  /** Returns the exit code: 0 done, 1 failed, 2 called wrongly. */
  int run(List<String> args, Shop shop, PrintStream err);
}
