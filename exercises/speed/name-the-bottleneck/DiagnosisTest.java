import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class DiagnosisTest {
  private static List<Diagnosis.Sample> samples(String... stacks) {
    return Stream.of(stacks).map(stack -> new Diagnosis.Sample(List.of(stack.split(" ")))).toList();
  }

  /** Calls such as {@code rate(DE) 40+0}. */
  private static List<Diagnosis.Call> calls(String... calls) {
    return Stream.of(calls)
        .map(call -> call.split("[()+ ]+"))
        .map(
            part ->
                new Diagnosis.Call(
                    part[0], part[1], Long.parseLong(part[2]), Long.parseLong(part[3])))
        .toList();
  }

  private static void share(String because, double expected, String method, String... stacks) {
    Check.that("share of %s in the stacks %s".formatted(method, List.of(stacks)))
        .givesAbout(expected, 1e-9, () -> Diagnosis.share(samples(stacks), method))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("share counts samples, not frames")
  void countsSamples() {
    share("one of two samples has it", 0.5, "parse", "run parse", "run send");
    share("it is on every stack, whoever works below it", 1, "run", "run parse", "run send", "run");
    share(
        "a method that calls itself stands on a stack several times. It is still one sample, and a share above 1 would make no sense",
        2.0 / 3,
        "run",
        "run",
        "run parse run run",
        "gc");
    share(
        "two samples that look alike are two samples: the job was there at two moments",
        2.0 / 3,
        "parse",
        "run parse",
        "run parse",
        "gc");
    share("it is called parse; parseAll is another method", 0, "parse", "run parseAll");
    share("nobody has seen it", 0, "send", "run parse");
    Check.that("share of run in no samples")
        .givesAbout(0.0, 1e-9, () -> Diagnosis.share(List.of(), "run"))
        .because("0 divided by 0 is NaN, and NaN goes through every comparison unnoticed");
  }

  @Test
  @Tag("task:1")
  @DisplayName("self asks who did the work")
  void asksTheInnermost() {
    Check.that("self of the stacks [run parse], [run parse split], [run], [run parse]")
        .gives(
            Map.of("parse", 0.5, "split", 0.25, "run", 0.25),
            () -> Diagnosis.self(samples("run parse", "run parse split", "run", "run parse")))
        .because(
            "the innermost method, the last one of the stack, was running; those before it had called and waited for it");
    Check.that("self of the stack [walk walk walk]")
        .gives(Map.of("walk", 1.0), () -> Diagnosis.self(samples("walk walk walk")))
        .because("one sample, one method at work");
    Check.that("self of no samples")
        .gives(Map.of(), () -> Diagnosis.self(List.of()))
        .because("nobody was seen");
  }

  private static void name(
      String because, Diagnosis.Bottleneck expected, String method, String... calls) {
    Check.that("name of %s in %s".formatted(method, List.of(calls)))
        .gives(expected, () -> Diagnosis.name(calls(calls), method))
        .because(because);
  }

  @Test
  @Tag("task:2")
  @DisplayName("waiting and slowness")
  void tellsWaitingFromSlowness() {
    name("it waited for 90 of 100", Diagnosis.Bottleneck.WAITING, "ask", "ask(7) 10+90");
    name("it computed for 90 of 100", Diagnosis.Bottleneck.SLOWNESS, "ask", "ask(7) 90+10");
    name("half is enough", Diagnosis.Bottleneck.WAITING, "ask", "ask(7) 50+50");
    name(
        "all calls together: 60 of 110. Most of the calls did not wait; most of the time did",
        Diagnosis.Bottleneck.WAITING,
        "ask",
        "ask(1) 10+0",
        "ask(2) 10+0",
        "ask(3) 30+60");
    name(
        "parse waited, but the question is about ask",
        Diagnosis.Bottleneck.SLOWNESS,
        "ask",
        "ask(7) 60+40",
        "parse(8) 0+500");
  }

  @Test
  @Tag("task:2")
  @DisplayName("redundancy: repeats by their time")
  void findsRepeats() {
    name(
        "rate(DE) comes again, and takes 60 of 110",
        Diagnosis.Bottleneck.REDUNDANCY,
        "rate",
        "rate(DE) 40+0",
        "rate(FR) 10+0",
        "rate(DE) 60+0");
    name(
        "the first rate(DE) is needed and took 90 of 100; only the second, 10, is a repeat",
        Diagnosis.Bottleneck.SLOWNESS,
        "rate",
        "rate(DE) 90+0",
        "rate(DE) 10+0");
    name(
        "two of three calls are repeats, but cheap ones: 20 of 100. Time counts, not calls",
        Diagnosis.Bottleneck.SLOWNESS,
        "rate",
        "rate(DE) 80+0",
        "rate(DE) 10+0",
        "rate(DE) 10+0");
    name(
        "half is enough",
        Diagnosis.Bottleneck.REDUNDANCY,
        "rate",
        "rate(DE) 50+0",
        "rate(DE) 50+0");
    name(
        "name(DE) is another question than rate(DE): no repeat",
        Diagnosis.Bottleneck.SLOWNESS,
        "rate",
        "name(DE) 50+0",
        "rate(DE) 50+0");
    name(
        "rate(de) is another question than rate(DE), and may have another answer",
        Diagnosis.Bottleneck.SLOWNESS,
        "rate",
        "rate(DE) 50+0",
        "rate(de) 50+0");
    name(
        "a repeat need not follow at once",
        Diagnosis.Bottleneck.REDUNDANCY,
        "rate",
        "rate(DE) 10+0",
        "rate(FR) 10+0",
        "rate(DE) 30+0",
        "rate(FR) 30+0");
    name(
        "the service is asked for DE a second time and waited for again. Whoever keeps the answer waits once, so it is redundancy before it is waiting",
        Diagnosis.Bottleneck.REDUNDANCY,
        "ask",
        "ask(DE) 1+50",
        "ask(DE) 1+60");
    name(
        "the repeat computed for 1 and waited for 70: 71 of 122 are gone without it",
        Diagnosis.Bottleneck.REDUNDANCY,
        "ask",
        "ask(DE) 51+0",
        "ask(DE) 1+70");
  }

  private static void atMost(String because, double expected, String method, String... calls) {
    Check.that("atMost of %s in %s".formatted(method, List.of(calls)))
        .givesAbout(expected, 1e-9, () -> Diagnosis.atMost(calls(calls), method))
        .because(because);
  }

  @Test
  @Tag("task:3")
  @DisplayName("atMost divides all the time by what is left")
  void appliesAmdahl() {
    atMost(
        "110 in all, the repeat of 60 is gone: 110 / 50. The first call for each country stays",
        2.2,
        "rate",
        "rate(DE) 40+0",
        "rate(FR) 10+0",
        "rate(DE) 60+0");
    atMost(
        "1,000 in all, 800 of waiting are gone; ask still computes for 100, and parse is there as before",
        5,
        "ask",
        "ask(1) 50+400",
        "ask(2) 50+400",
        "parse(1) 100+0");
    atMost(
        "1,000 in all, 100 of computing are gone: the most that two weeks of work on parse can bring",
        1_000 / 900.0,
        "parse",
        "ask(1) 50+400",
        "ask(2) 50+400",
        "parse(1) 100+0");
    atMost(
        "slowness leaves the waiting: 100 in all, 60 of computing are gone",
        2.5,
        "parse",
        "parse(1) 60+40");
    atMost(
        "redundancy takes the waiting of the repeat as well: 202 in all, 101 are left",
        2,
        "ask",
        "ask(DE) 1+100",
        "ask(DE) 1+100");
    Check.that("atMost of parse in [parse(1) 60+0]")
        .gives(Double.POSITIVE_INFINITY, () -> Diagnosis.atMost(calls("parse(1) 60+0"), "parse"))
        .because("nothing is left, and no number is large enough");
  }

  private static void plan(String because, List<String> expected, String... calls) {
    Check.that("plan of " + List.of(calls))
        .gives(expected, () -> Diagnosis.plan(calls(calls)))
        .because(because);
  }

  @Test
  @Tag("task:4")
  @DisplayName("the cure that saves most comes first")
  void plans() {
    plan(
        "ask saves 90, parse 50, rate 30",
        List.of("ask", "parse", "rate"),
        "rate(DE) 10+0",
        "rate(DE) 30+0",
        "parse(1) 50+0",
        "ask(1) 10+90");
    plan(
        "big takes more time than ask, but its cure saves less: its first calls, 90 of 190, have to stay. ask saves 120",
        List.of("ask", "big"),
        "big(1) 90+0",
        "big(1) 100+0",
        "ask(1) 0+120");
    plan(
        "both save 50, so by name",
        List.of("alpha", "beta", "gamma"),
        "beta(1) 50+0",
        "gamma(1) 20+0",
        "alpha(1) 20+0",
        "alpha(2) 30+0");
    plan("no calls, nothing to cure", List.of());
    var many =
        IntStream.range(0, 2_000).mapToObj(i -> "m" + i % 40 + "(" + i + ") " + i + "+0").toList();
    Check.that("the number of methods in plan of 2,000 calls of 40 methods")
        .gives(
            Map.of("methods", 40),
            () -> Map.of("methods", Diagnosis.plan(calls(many.toArray(String[]::new))).size()))
        .because("each method is there once");
  }

  @Test
  @Tag("task:2")
  @Tag("task:3")
  @DisplayName("a method that is not there")
  void refusesStrangers() {
    Check.that("name of send in [parse(1) 60+0]")
        .throwsException(
            IllegalArgumentException.class,
            "send",
            () -> Diagnosis.name(calls("parse(1) 60+0"), "send"))
        .because("it is misspelt, or the log is another job's. SLOWNESS would be an invention");
    Check.that("atMost of send in [parse(1) 60+0]")
        .throwsException(
            IllegalArgumentException.class,
            "send",
            () -> Diagnosis.atMost(calls("parse(1) 60+0"), "send"))
        .because("1.0 would say that somebody has looked, and that a cure brings nothing");
  }
}
