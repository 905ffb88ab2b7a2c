package org.jvmbootcamp.kernel.protocol;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.zeromq.ZMQException;

/**
 * Asks the reader for a line. Its own thread owns the socket, so that a stopped cell harms nothing.
 */
public final class Stdin implements Runnable {
  private static final int STOP_CHECK_MILLIS = 50;

  private record Question(
      Message request, String prompt, boolean password, CompletableFuture<String> answer) {}

  private final Router router;
  private final LinkedBlockingQueue<Question> questions = new LinkedBlockingQueue<>();

  public Stdin(Router router) {
    this.router = router;
  }

  /**
   * Waits for the reader's answer.
   *
   * @throws InterruptedException if the cell was stopped meanwhile
   */
  public String ask(Message request, String prompt, boolean password) throws InterruptedException {
    var question = new Question(request, prompt, password, new CompletableFuture<>());
    questions.add(question);
    try {
      return question.answer().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      question.answer().cancel(false);
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        answer(questions.take());
      }
    } catch (ZMQException | InterruptedException e) {
      // The kernel ends.
      router.close();
    }
  }

  private void answer(Question question) {
    while (router.poll() != null) {
      // An answer to a question of a cell that was stopped.
    }
    Message request = question.request();
    router.send(
        request.identities(),
        "input_request",
        request.header(),
        Map.of("prompt", question.prompt(), "password", question.password()));
    while (!question.answer().isDone()) {
      Message reply = router.receiveWithin(STOP_CHECK_MILLIS);
      if (reply != null && reply.type().equals("input_reply")) {
        question.answer().complete(reply.content().path("value").asString(""));
      }
    }
  }
}
