package org.jvmbootcamp.grader.jvm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jvmbootcamp.grader.child.Main;
import org.jvmbootcamp.grader.wire.Message;
import org.jvmbootcamp.grader.wire.Request;
import org.jvmbootcamp.grader.wire.Seal;

/** A JVM apart: started, made ready, used once, ended. */
final class ChildJvm implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /** The runner ends itself when time is over; this much later it is ended from outside. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private static final int MOST_COMPLAINT = 2_000;

  private final Process process;
  private final Scratch scratch;
  private final CompletableFuture<String> complaint;
  private final DataInputStream results;

  private ChildJvm(Process process, Scratch scratch) {
    this.process = process;
    this.scratch = scratch;
    this.results = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.complaint = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> complaint.complete(drain(process.getErrorStream())));
  }

  /** Starts one in a folder that it may fill, and that is removed with it. */
  static ChildJvm start(List<String> command, Scratch scratch) throws IOException {
    var builder = new ProcessBuilder(command).directory(scratch.folder().toFile());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TMPDIR", scratch.folder().toString());
    return new ChildJvm(builder.start(), scratch);
  }

  /** Runs one request; what it says goes to the listener as it comes, until that has enough. */
  End run(Request request, Predicate<Message> listener) {
    try {
      awaitReady();
      request.write(new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    } catch (IOException e) {
      return new End.Broken("The JVM for the tests did not start: " + complaint.join().strip());
    }
    var limit = killAfter(Duration.ofSeconds(request.seconds()).plus(GRACE));
    try {
      return listen(new Seal(request.key()), listener);
    } finally {
      limit.cancel(false);
    }
  }

  private End listen(Seal seal, Predicate<Message> listener) {
    End end = null;
    try {
      while (true) {
        Message message = seal.open(results);
        switch (message) {
          case Message.Ended(var dropped) -> {
            // It ends by itself now. What is killed is missing in the account of processor time.
            awaitEnd(GRACE);
            return end == null ? new End.Complete(dropped) : end;
          }
          case Message.Late(var where) -> end = new End.Late(where);
          case Message.HeapFull() -> end = new End.HeapFull();
          case Message.Broken(var reason) -> end = new End.Broken(reason);
          default -> {
            if (!listener.test(message)) {
              return new End.Enough();
            }
          }
        }
      }
    } catch (Seal.ForgedException e) {
      return new End.Forged();
    } catch (EOFException e) {
      return end == null ? new End.Exited(exitCode()) : end;
    } catch (IOException e) {
      return end == null ? new End.Exited(exitCode()) : end;
    }
  }

  private void awaitReady() throws IOException {
    var limit = killAfter(LONGEST_START);
    try {
      int first = results.read();
      if (first != Main.READY) {
        process.destroyForcibly();
        throw new IOException("The JVM for the tests said " + first);
      }
    } finally {
      limit.cancel(false);
    }
  }

  private CompletableFuture<Void> killAfter(Duration time) {
    return CompletableFuture.runAsync(
        this::kill, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
  }

  private int exitCode() {
    return awaitEnd(LONGEST_END) ? process.exitValue() : -1;
  }

  private boolean awaitEnd(Duration longest) {
    try {
      return process.waitFor(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String drain(InputStream in) {
    try (in) {
      String beginning = new String(in.readNBytes(MOST_COMPLAINT), StandardCharsets.UTF_8);
      in.transferTo(OutputStream.nullOutputStream());
      return beginning;
    } catch (IOException e) {
      return "";
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Ends it, with whatever it started, and removes what it wrote. */
  @Override
  public void close() {
    kill();
    awaitEnd(LONGEST_END);
    scratch.close();
  }
}
