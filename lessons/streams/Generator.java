package streams;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Values that a body hands over one at a time, from a virtual thread of its own that waits in
 * between. The body begins when the first value is asked for, and never runs ahead. For one
 * consumer; whoever stops early has to close it.
 */
public final class Generator<T> implements Iterator<T>, AutoCloseable {
  private final SynchronousQueue<Message<T>> handOver = new SynchronousQueue<>();
  private final Semaphore asked = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable Message<T> ahead;

  private Generator(Body<T> body) {
    thread = Thread.ofVirtual().name("generator").unstarted(() -> run(body));
  }

  /** A loop with a value to hand over here and there. */
  public interface Body<T> {
    void run(Out<T> out) throws Exception;
  }

  /** Where the body's values go. */
  public interface Out<T> {
    /**
     * Hands over a value and waits until the next one is asked for.
     *
     * @throws InterruptedException if the consumer wants no more: let it pass, so that the body ends
     */
    void give(T value) throws InterruptedException;
  }

  private sealed interface Message<T> {
    record Value<T>(T value) implements Message<T> {}

    record End<T>(@Nullable Throwable failure) implements Message<T> {}
  }

  /** Makes a generator; its body does not run before a value is asked for. */
  public static <T> Generator<T> of(Body<T> body) {
    return new Generator<>(body);
  }

  // region hand-over
  private void give(T value) throws InterruptedException {
    if (closed) {
      throw new InterruptedException("the generator was closed");
    }
    handOver.put(new Message.Value<>(value));
    asked.acquire(); // here the body is suspended: its stack stays as it is, on the heap
  }

  private Message<T> ask() throws InterruptedException {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      asked.release();
    }
    return handOver.take();
  }

  /** Interrupts the body where it waits, and returns when its finally blocks have run. */
  @Override
  public void close() {
    closed = true;
    ahead = new Message.End<>(null);
    thread.interrupt();
    joinIt();
  }

  // endregion

  private void run(Body<T> body) {
    Throwable failure = null;
    try {
      body.run(this::give);
    } catch (Throwable thrown) {
      failure = thrown; // the consumer throws it on
    }
    try {
      if (!closed) {
        handOver.put(new Message.End<>(failure));
      }
    } catch (InterruptedException closedMeanwhile) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the body failed with a checked exception, which is its cause
   */
  @Override
  public boolean hasNext() {
    var message = ahead;
    if (message == null) {
      message = next(this);
      ahead = message;
    }
    return switch (message) {
      case Message.Value<T> value -> true;
      case Message.End<T>(var failure) -> {
        ahead = new Message.End<>(null); // told once
        rethrow(failure);
        yield false;
      }
    };
  }

  @Override
  public T next() {
    if (hasNext() && ahead instanceof Message.Value<T>(var value)) {
      ahead = null;
      return value;
    }
    throw new NoSuchElementException("the generator has ended");
  }

  /** The values as a stream; closing it closes the generator. */
  public Stream<T> stream() {
    var source = Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED);
    return StreamSupport.stream(source, false).onClose(this::close);
  }

  /** Whether the body has begun and not ended. */
  public boolean isSuspended() {
    return thread.isAlive();
  }

  private static <T> Message<T> next(Generator<T> generator) {
    try {
      return generator.ask();
    } catch (InterruptedException e) {
      generator.close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the next value", e);
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException("the generator's body failed", failure);
    }
  }

  private void joinIt() {
    var interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // the body must end first
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
