// Cannot hold a result of null.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class Batch {
  /** What is done with each input. */
  interface Work<I, O> {
    O run(I input) throws Exception;
  }

  static <I, O> List<O> all(List<I> inputs, int atOnce, Work<? super I, ? extends O> work)
      throws ManyFailed, InterruptedException {
    var futures = new ArrayList<Future<O>>();
    try (var pool = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      var finished = new ExecutorCompletionService<O>(pool);
      try {
        for (var input : inputs) {
          futures.add(finished.submit(() -> work.run(input)));
        }
        for (int i = 0; i < futures.size(); i++) {
          throwIfError(finished.take());
        }
      } finally {
        futures.forEach(future -> future.cancel(true)); // those that are done stay as they are
      }
    }
    return results(inputs, futures);
  }

  private static void throwIfError(Future<?> done) {
    if (done.state() == Future.State.FAILED && done.exceptionNow() instanceof Error error) {
      throw error;
    }
  }

  private static <O> List<O> results(List<?> inputs, List<Future<O>> futures) throws ManyFailed {
    var results = new ArrayList<O>();
    var failures = new ArrayList<ManyFailed.Failure>();
    for (int i = 0; i < futures.size(); i++) {
      var future = futures.get(i);
      if (future.state() == Future.State.SUCCESS) {
        results.add(future.resultNow());
      } else {
        failures.add(new ManyFailed.Failure(i, inputs.get(i), future.exceptionNow()));
      }
    }
    if (!failures.isEmpty()) {
      throw new ManyFailed(failures, inputs.size());
    }
    return List.copyOf(results);
  }
}
