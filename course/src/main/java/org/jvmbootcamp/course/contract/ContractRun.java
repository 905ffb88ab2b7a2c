package org.jvmbootcamp.course.contract;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jvmbootcamp.course.source.Problem;

/**
 * Checks several exercises, two at a time: each runs JVMs of its own, and measurements want quiet.
 */
public final class ContractRun implements AutoCloseable {

  private static final int AT_A_TIME = 2;

  private final ExecutorService executor;
  private final List<Check> checks;

  private ContractRun(ExecutorService executor, List<Check> checks) {
    this.executor = executor;
    this.checks = checks;
  }

  /** Starts to check these exercises, in this order. */
  public static ContractRun start(Contract contract, List<String> exercises) {
    var executor = Executors.newFixedThreadPool(AT_A_TIME);
    var checks =
        exercises.stream()
            .map(name -> new Check(name, executor.submit(() -> check(contract, name))))
            .toList();
    return new ContractRun(executor, checks);
  }

  private static Found check(Contract contract, String name) {
    long start = System.nanoTime();
    var problems = contract.check(name);
    return new Found(problems, Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * What came of a check.
   *
   * @param problems what the exercise lacks
   * @param time that it took
   */
  public record Found(List<Problem> problems, Duration time) {
    public Found {
      problems = List.copyOf(problems);
    }
  }

  /**
   * A check that is done or will be.
   *
   * @param exercise {@code phase/name}
   * @param result what came of it
   */
  public record Check(String exercise, Future<Found> result) {

    /** Waits for what came of it. */
    public Found found() throws InterruptedException {
      try {
        return result.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("The check of " + exercise + " broke", e.getCause());
      }
    }
  }

  /** The checks, in the order asked for. */
  public List<Check> checks() {
    return checks;
  }

  /** Gives up what has not begun, and waits for what has. */
  @Override
  public void close() {
    executor.shutdownNow();
    executor.close();
  }
}
