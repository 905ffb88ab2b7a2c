import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class EqualsContractTest {
  private static EqualsContract.Seat seat(String flight, int row, char letter) {
    return new EqualsContract.Seat(flight, row, letter);
  }

  @Test
  @Tag("task:1")
  @DisplayName("a seat equals the same seat made anew")
  void equalsTheSameSeat() {
    Object again = seat(new String("LH 454"), 12, 'C');
    Check.that("new Seat(\"LH 454\", 12, 'C').equals(another of the same)")
        .gives(true, () -> seat("LH 454", 12, 'C').equals(again))
        .because(
            "flight, row and letter are the same. A set calls equals(Object) and its flight may be"
                + " another String object with the same text: == and equals(Seat) both miss that");
  }

  @Test
  @Tag("task:1")
  @DisplayName("the letter's case does not matter")
  void ignoresCaseOfLetter() {
    Object upper = seat("LH 454", 12, 'C');
    Check.that("new Seat(\"LH 454\", 12, 'c').equals(new Seat(\"LH 454\", 12, 'C'))")
        .gives(true, () -> seat("LH 454", 12, 'c').equals(upper))
        .because("12c at the counter and 12C in the app are one seat");
    Object lower = seat("LH 454", 12, 'c');
    Check.that("new Seat(\"LH 454\", 12, 'C').equals(new Seat(\"LH 454\", 12, 'c'))")
        .gives(true, () -> seat("LH 454", 12, 'C').equals(lower))
        .because("equals must give the same answer both ways round");
  }

  @Test
  @Tag("task:1")
  @DisplayName("another flight, row or letter is another seat")
  void tellsSeatsApart() {
    for (var other :
        List.of(
            seat("LH 455", 12, 'C'),
            seat("lh 454", 12, 'C'),
            seat("LH 454", 13, 'C'),
            seat("LH 454", 12, 'D'),
            seat("LH 453", 43, 'C'))) {
      Check.that("new Seat(\"LH 454\", 12, 'C').equals(" + other + ")")
          .gives(false, () -> seat("LH 454", 12, 'C').equals((Object) other))
          .because(
              "flight, row and letter must all agree; only the letter's case may differ. Equal hash"
                  + " codes do not make equal seats");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("null and other classes are not equal, and no exception")
  void comparesWithAnything() {
    for (var other : new Object[] {null, "LH 454 12C", List.of("LH 454", 12, 'C')}) {
      Check.that("new Seat(\"LH 454\", 12, 'C').equals(" + other + ")")
          .gives(false, () -> seat("LH 454", 12, 'C').equals(other))
          .because(
              "equals(Object) is asked about anything, null too, and must answer false, not throw."
                  + " instanceof says false for null and for other classes");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("a set holds a seat once")
  void meetsInASet() {
    Check.that("how many seats a HashSet holds after adding 12c, 12C and 12C again")
        .gives(
            1,
            () -> {
              var taken = new HashSet<EqualsContract.Seat>();
              taken.add(seat("LH 454", 12, 'c'));
              taken.add(seat("LH 454", 12, 'C'));
              taken.add(seat(new String("LH 454"), 12, 'C'));
              return taken.size();
            })
        .because(
            "they are one seat. If equals is right already, look at hashCode: equal keys with"
                + " different hash codes lie in different buckets and are never compared");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a map finds what was put under an equal seat")
  void isFoundInAMap() {
    Check.that("map.put(LH 454 12c, \"Ada\"), then map.get(LH 454 12C)")
        .gives(
            "Ada",
            () -> {
              var passengers = new HashMap<EqualsContract.Seat, String>();
              passengers.put(seat("LH 454", 12, 'c'), "Ada");
              return passengers.get(seat("LH 454", 12, 'C'));
            })
        .because("a map looks in the bucket that hashCode names, and only there");
  }

  @Test
  @Tag("task:2")
  @DisplayName("hash codes of different seats differ")
  void spreads() {
    var codes = new HashSet<Integer>();
    for (var flight = 0; flight < 20; flight++) {
      for (var row = 1; row <= 60; row++) {
        for (var letter = 'A'; letter <= 'F'; letter++) {
          codes.add(seat("LH " + flight, row, letter).hashCode());
        }
      }
    }
    Check.that("how many hash codes 7,200 different seats have")
        .<Integer>satisfies("at least 1,000", count -> count >= 1_000, codes::size)
        .because(
            "the same hash code for many seats is allowed, and puts them all into one bucket: the"
                + " set becomes a list");
  }

  @Test
  @Tag("task:3")
  @DisplayName("accepts a list, a string, an enum and a record as keys")
  void acceptsSoundClasses() {
    record Gate(String terminal, int number) {}
    accepts("List.of(\"LH 454\", 12)", () -> List.of("LH 454", 12), List.of("LH 454", 13));
    accepts("new String(\"LH 454\")", () -> new String("LH 454"), "LH 455");
    accepts("Thread.State.NEW, the same object each time", () -> Thread.State.NEW, "NEW");
    accepts("a record", () -> new Gate("B", 24), new Gate("B", 25));
    accepts("a key whose hash code is always 1", () -> new Keys.Slow(7), new Keys.Slow(8));
  }

  private static void accepts(String what, Supplier<Object> makeKey, Object other) {
    Check.that("check(() -> " + what + ", another one)")
        .gives(
            "returns",
            () -> {
              EqualsContract.check(makeKey, other);
              return "returns";
            })
        .because(
            "this class keeps the contract. Do not ask for more than it promises: unequal keys may"
                + " share a hash code, and equal keys may be one object");
  }

  @Test
  @Tag("task:4")
  @DisplayName("catches keys that are equal only to themselves")
  void catchesIdentity() {
    catches(
        () -> new int[] {12},
        new int[] {13},
        "new int[] {12}: arrays compare by identity, so two equal keys are never equal. A"
            + " Java assert is off unless the JVM was started with -ea: write an if and a throw");
  }

  @Test
  @Tag("task:4")
  @DisplayName("catches a hashCode that does not agree with equals")
  void catchesHashCode() {
    catches(
        () -> new Keys.NoHashCode(7),
        new Keys.NoHashCode(8),
        "a class that writes equals and inherits hashCode: equal keys, different hash codes");
  }

  @Test
  @Tag("task:4")
  @DisplayName("catches a hashCode that changes from call to call")
  void catchesUnstableHashCode() {
    catches(
        () -> new Keys.Unstable(7),
        new Keys.Unstable(8),
        "a class whose hashCode gives 1, 2, 3 ...: every object's first call gives the same number, so"
            + " ask one object twice");
  }

  @Test
  @Tag("task:4")
  @DisplayName("catches keys that equal everything of their class")
  void catchesEqualsAlways() {
    catches(
        () -> new Keys.AlwaysEqual(7),
        new Keys.AlwaysEqual(8),
        "a class where every key equals every other: nobody compared with the other key");
  }

  @Test
  @Tag("task:4")
  @DisplayName("catches an equals that works one way only")
  void catchesAsymmetry() {
    catches(
        () -> new Keys.OneWay(7),
        new Keys.OneWay(8),
        "a class where the older object equals the younger one, but not the other way round: a.equals(b) and b.equals(a) are two questions");
  }

  @Test
  @Tag("task:4")
  @DisplayName("catches an equals that is not reflexive")
  void catchesNotReflexive() {
    catches(
        () -> new Keys.NotItself(7),
        new Keys.NotItself(8),
        "a class where a key equals others like it, but not itself");
  }

  @Test
  @Tag("task:4")
  @DisplayName("catches an equals that says yes to null or to another class")
  void catchesEqualsNull() {
    catches(
        () -> new Keys.EqualsNull(7),
        new Keys.EqualsNull(8),
        "a class where a key equals null: equals(null) must be false");
    catches(
        () -> new Keys.EqualsAnyClass(7),
        new Keys.EqualsAnyClass(8),
        "a class where a key equals any object of another class, a String say");
  }

  @Test
  @Tag("task:4")
  @DisplayName("catches an equals that throws")
  void catchesThrowing() {
    catches(
        () -> new Keys.Casts(7),
        new Keys.Casts(8),
        "a class whose equals casts blindly: it throws for objects of another class and for null");
  }

  private static void catches(Supplier<Object> makeKey, Object other, String why) {
    var name = makeKey.get().getClass().getSimpleName();
    var made = name.endsWith("[]") ? "int[] {12}" : name + "(...)";
    Check.that("check(() -> new " + made + ", another one)")
        .gives(
            "an AssertionError",
            () -> {
              try {
                EqualsContract.check(makeKey, other);
                return "no complaint";
              } catch (AssertionError complaint) {
                var words = complaint.getMessage();
                return words == null || words.isBlank()
                    ? "an AssertionError without a sentence"
                    : "an AssertionError";
              } catch (ClassCastException | NullPointerException complaint) {
                return "an AssertionError";
              }
            })
        .because(why);
  }
}
