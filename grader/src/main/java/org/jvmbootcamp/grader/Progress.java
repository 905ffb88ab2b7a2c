package org.jvmbootcamp.grader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a learner is, derived from what they did. */
public final class Progress {
  private final Map<String, State> states;

  private Progress(Map<String, State> states) {
    this.states = states;
  }

  /**
   * How far an exercise is.
   *
   * @param tries submissions that compiled, since the last reset too
   * @param points the most that one submission earned
   * @param passed whether one passed
   * @param hints how many hints were shown
   * @param solutionSeen whether the solution was shown before it was passed
   */
  public record State(int tries, int points, boolean passed, int hints, boolean solutionSeen) {
    static final State NEW = new State(0, 0, false, 0, false);
  }

  static Progress of(List<Event> events) {
    var states = new HashMap<String, State>();
    events.forEach(
        event ->
            states.merge(event.exercise(), after(State.NEW, event), (old, _) -> after(old, event)));
    return new Progress(states);
  }

  private static State after(State s, Event event) {
    return switch (event) {
      case Event.Graded graded ->
          new State(
              s.tries() + (graded.outcome().equals("not-compiled") ? 0 : 1),
              Math.max(s.points(), graded.points()),
              s.passed() || graded.outcome().equals("passed"),
              s.hints(),
              s.solutionSeen());
      case Event.Hinted hinted ->
          new State(
              s.tries(),
              s.points(),
              s.passed(),
              Math.max(s.hints(), hinted.hint()),
              s.solutionSeen());
      case Event.SolutionSeen _ ->
          new State(s.tries(), s.points(), s.passed(), s.hints(), s.solutionSeen() || !s.passed());
      case Event.Reset _ -> s;
    };
  }

  /** The state of an exercise. */
  public State of(String exercise) {
    return states.getOrDefault(exercise, State.NEW);
  }
}
