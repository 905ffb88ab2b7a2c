// Makes the container once, outside of the supplier.
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

final class Sessions {
  private Sessions() {}

  static Collector<Long, ?, List<Session>> of(long gap) {
    List<Session> shared = new ArrayList<>();
    return Collector.<Long, List<Session>, List<Session>>of(
        () -> shared,
        (sessions, click) -> add(sessions, new Session(click, click, 1), gap),
        (left, right) -> {
          for (var session : right) {
            add(left, session, gap);
          }
          return left;
        },
        List::copyOf);
  }

  /** Appends a session, or joins it to the last one if the pause between them is short. */
  private static void add(List<Session> sessions, Session next, long gap) {
    if (!sessions.isEmpty() && next.first() - sessions.getLast().last() <= gap) {
      var last = sessions.removeLast();
      next = new Session(last.first(), next.last(), last.clicks() + next.clicks());
    }
    sessions.add(next);
  }
}
