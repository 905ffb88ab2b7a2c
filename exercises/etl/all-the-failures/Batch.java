import java.util.List;

final class Batch {
  /** What is done with each input. */
  interface Work<I, O> {
    O run(I input) throws Exception;
  }

  static <I, O> List<O> all(List<I> inputs, int atOnce, Work<? super I, ? extends O> work)
      throws ManyFailed, InterruptedException {
    throw new UnsupportedOperationException(
        "Write Batch.all: work on atOnce inputs at a time, wait for all, then look at each");
  }
}
