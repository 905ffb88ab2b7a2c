import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class SessionsTest {
  /** What a loop finds. */
  private static List<Session> byLoop(List<Long> clicks, long gap) {
    var sessions = new ArrayList<Session>();
    for (var click : clicks) {
      if (sessions.isEmpty() || click - sessions.getLast().last() > gap) {
        sessions.add(new Session(click, click, 1));
      } else {
        var last = sessions.removeLast();
        sessions.add(new Session(last.first(), click, last.clicks() + 1));
      }
    }
    return sessions;
  }

  /** What a parallel stream does: a container for each part, then joined from left to right. */
  private static <A> List<Session> inParts(
      Collector<Long, A, List<Session>> collector, List<List<Long>> parts) {
    var containers = filled(collector, parts);
    var all = containers.getFirst();
    for (var next : containers.subList(1, containers.size())) {
      all = collector.combiner().apply(all, next);
    }
    return collector.finisher().apply(all);
  }

  /** The same, joined from right to left: the brackets stand elsewhere. */
  private static <A> List<Session> inPartsFromTheRight(
      Collector<Long, A, List<Session>> collector, List<List<Long>> parts) {
    var containers = filled(collector, parts);
    var all = containers.getLast();
    for (var next : containers.subList(0, containers.size() - 1).reversed()) {
      all = collector.combiner().apply(next, all);
    }
    return collector.finisher().apply(all);
  }

  private static <A> List<A> filled(
      Collector<Long, A, List<Session>> collector, List<List<Long>> parts) {
    var containers = new ArrayList<A>();
    for (var part : parts) {
      var container = collector.supplier().get();
      for (var click : part) {
        collector.accumulator().accept(container, click);
      }
      containers.add(container);
    }
    return containers;
  }

  private static void finds(long gap, Long... clicks) {
    var all = List.of(clicks);
    Check.that("%s, collected with Sessions.of(%d)".formatted(all, gap))
        .gives(byLoop(all, gap), () -> all.stream().collect(Sessions.of(gap)))
        .because(
            "a click that comes at most the gap after the one before belongs to the same session; a"
                + " gap that is reached exactly is not too long");
  }

  @Test
  @Tag("task:1")
  @DisplayName("finds sessions")
  void findsSessions() {
    finds(15, 0L, 10L, 20L, 100L);
    finds(15, 0L, 100L, 200L);
    finds(15, 7L, 7L, 7L);
  }

  @Test
  @Tag("task:1")
  @DisplayName("finds none, and one")
  void findsFew() {
    finds(15);
    finds(15, 40L);
  }

  @Test
  @Tag("task:1")
  @DisplayName("measures a pause to the second")
  void measuresPauses() {
    finds(15, 0L, 15L, 30L, 46L);
    finds(0, 5L, 5L, 6L);
    finds(100, 3_000_000_000L, 3_000_000_100L, 3_000_000_201L);
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives a list that cannot be changed")
  void givesUnmodifiableList() {
    Check.that("Stream.of(0, 100).collect(Sessions.of(15)).clear()")
        .throwsException(
            UnsupportedOperationException.class,
            () -> List.of(0L, 100L).stream().collect(Sessions.of(15)).clear())
        .because(
            "the container was yours to change; the result belongs to somebody else. Turning one"
                + " into the other is what a finisher is for");
  }

  @Test
  @Tag("task:2")
  @DisplayName("joins two parts, cut anywhere")
  void joinsTwoParts() {
    var clicks = List.of(0L, 10L, 20L, 100L, 110L, 300L);
    for (var cut = 0; cut <= clicks.size(); cut++) {
      same(List.of(clicks.subList(0, cut), clicks.subList(cut, clicks.size())), 15);
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("joins parts that are empty")
  void joinsEmptyParts() {
    same(List.of(List.of(), List.of()), 15);
    same(List.of(List.of(), List.of(3L), List.of()), 15);
    same(List.of(List.of(3L), List.of(), List.of(9L)), 15);
  }

  @Test
  @Tag("task:2")
  @DisplayName("joins a session that goes through three parts and more")
  void joinsLongSessions() {
    same(List.of(List.of(0L), List.of(10L), List.of(20L), List.of(30L, 90L)), 15);
    same(List.of(List.of(0L, 10L), List.of(25L), List.of(40L, 60L), List.of(75L)), 15);
  }

  @Test
  @Tag("task:2")
  @DisplayName("joins random parts")
  void joinsRandomParts() {
    for (var round = 0; round < 200; round++) {
      var random = new Random(round);
      var parts = new ArrayList<List<Long>>();
      var second = 0L;
      for (var left = 1 + random.nextInt(6); left > 0; left--) {
        var part = new ArrayList<Long>();
        for (var click = random.nextInt(5); click > 0; click--) {
          second += random.nextInt(30);
          part.add(second);
        }
        parts.add(part);
      }
      same(parts, 15);
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("gives a parallel stream what a sequential one gets")
  void worksInParallel() {
    var random = new Random(77);
    var clicks = new ArrayList<Long>();
    var second = 0L;
    for (var click = 0; click < 20_000; click++) {
      second += random.nextInt(20);
      clicks.add(second);
    }
    var expected = byLoop(clicks, 15).size();
    for (var run = 0; run < 20; run++) {
      Check.that("20,000 clicks of new Random(77), parallel, Sessions.of(15): number of sessions")
          .gives(expected, () -> clicks.parallelStream().collect(Sessions.of(15)).size())
          .because("parts that are collected by themselves and joined give what one loop gives");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("begins anew with each stream")
  void beginsAnew() {
    Check.that("one collector for [0, 10] and then for [12, 100]: the second result")
        .gives(
            List.of(new Session(12, 12, 1), new Session(100, 100, 1)),
            () -> {
              var collector = Sessions.of(15);
              var ignored = List.of(0L, 10L).stream().collect(collector);
              return List.of(12L, 100L).stream().collect(collector);
            })
        .because(
            "a collector is a recipe. The supplier makes an empty container each time that it is"
                + " asked; one that is made outside of it is shared by all streams and threads");
  }

  @Test
  @Tag("task:3")
  @DisplayName("gives a result that stays")
  void givesResultThatStays() {
    Check.that("one collector for [0, 10] and then for [12]: the first result")
        .gives(
            List.of(new Session(0, 10, 2)),
            () -> {
              var collector = Sessions.of(15);
              var first = List.of(0L, 10L).stream().collect(collector);
              var ignored = List.of(12L).stream().collect(collector);
              return first;
            })
        .because("somebody holds the first result while the second stream is collected");
  }

  @Test
  @Tag("task:4")
  @DisplayName("does not call itself unordered or concurrent")
  void isOrdered() {
    // Runs it once: a collector that finds no sessions promises nothing worth knowing.
    finds(15, 0L, 10L, 100L);
    Check.that("Sessions.of(15).characteristics()")
        .satisfies(
            "without UNORDERED and CONCURRENT",
            (List<String> names) -> !names.contains("UNORDERED") && !names.contains("CONCURRENT"),
            SessionsTest::characteristics)
        .because(
            "UNORDERED allows the stream to hand over clicks in any order, and CONCURRENT that"
                + " several threads fill one container. Neither is true of a list whose last"
                + " element is looked at");
  }

  @Test
  @Tag("task:4")
  @DisplayName("does not leave out its finisher")
  void needsFinisher() {
    finds(15, 0L, 10L, 100L);
    Check.that("Sessions.of(15).characteristics()")
        .satisfies(
            "without IDENTITY_FINISH",
            (List<String> names) -> !names.contains("IDENTITY_FINISH"),
            SessionsTest::characteristics)
        .because(
            "with it the stream hands out the container itself and never calls the finisher, which"
                + " was to make a list that cannot be changed");
  }

  private static List<String> characteristics() {
    return Sessions.of(15).characteristics().stream().map(Enum::name).toList();
  }

  private static void same(List<List<Long>> parts, long gap) {
    var expected = byLoop(parts.stream().flatMap(List::stream).toList(), gap);
    Check.that(
            "the parts %s, each in a container of its own, joined left to right".formatted(parts))
        .gives(expected, () -> inParts(Sessions.of(gap), parts))
        .because(
            "the combiner must make of two parts what one loop would have found: a session that"
                + " goes on across the cut is one session, and an empty part changes nothing");
    Check.that(
            "the parts %s, each in a container of its own, joined right to left".formatted(parts))
        .gives(expected, () -> inPartsFromTheRight(Sessions.of(gap), parts))
        .because("joining is associative: it must not matter which two parts are joined first");
  }
}
