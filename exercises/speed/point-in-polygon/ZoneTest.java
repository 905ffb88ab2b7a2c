import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ZoneTest {
  private static final double[] SQUARE_X = {0, 4, 4, 0};
  private static final double[] SQUARE_Y = {0, 0, 4, 4};

  private record Point(double x, double y) {}

  private static boolean contains(List<Point> corners, Point p) {
    var inside = false;
    for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
      var a = corners.get(i);
      var b = corners.get(j);
      if (a.y() > p.y() != b.y() > p.y()
          && p.x() < a.x() + (p.y() - a.y()) * (b.x() - a.x()) / (b.y() - a.y())) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static int count(List<Point> corners, List<Point> positions) {
    var count = 0;
    for (var position : positions) {
      if (contains(corners, position)) {
        count++;
      }
    }
    return count;
  }

  @Test
  @Tag("task:1")
  @DisplayName("simple zones")
  void simpleZones() {
    counts("the square 0 to 4", SQUARE_X, SQUARE_Y, 2, 1, 1, 5, 1, 3, 2);
    counts("the square 0 to 4", SQUARE_X, SQUARE_Y, 0, -1, 2, 5, 2, 2, -1, 2, 5);
    counts("the square 0 to 4, no position", SQUARE_X, SQUARE_Y, 0);
    counts(
        "the square 0 to 4, the other way round",
        new double[] {0, 0, 4, 4},
        new double[] {0, 4, 4, 0},
        2,
        1,
        1,
        5,
        1,
        3,
        2);
    counts(
        "the triangle (0,0) (4,0) (0,4)",
        new double[] {0, 4, 0},
        new double[] {0, 0, 4},
        1,
        1,
        1,
        3,
        3);
  }

  @Test
  @Tag("task:1")
  @DisplayName("concave zones, repeated corners")
  void oddZones() {
    var x = new double[] {0, 6, 6, 4, 4, 2, 2, 0};
    var y = new double[] {0, 0, 6, 6, 2, 2, 6, 6};
    counts("a U, open at the top", x, y, 3, 1, 5, 3, 5, 5, 5, 3, 1);
    counts(
        "the square 0 to 4, each corner twice",
        new double[] {0, 0, 4, 4, 4, 4, 0, 0},
        new double[] {0, 0, 0, 0, 4, 4, 4, 4},
        2,
        1,
        1,
        5,
        1,
        3,
        2);
  }

  @Test
  @Tag("task:1")
  @DisplayName("many positions, of any number")
  void anyNumber() {
    for (var seed = 0; seed < 40; seed++) {
      var random = new Random(seed);
      var corners = 3 + random.nextInt(40);
      var zoneX = random.doubles(corners, -1, 1).toArray();
      var zoneY = random.doubles(corners, -1, 1).toArray();
      var x = random.doubles(seed * 3L, -1.2, 1.2).toArray();
      var y = random.doubles(seed * 3L, -1.2, 1.2).toArray();
      var expected = count(points(zoneX, zoneY), points(x, y));
      Check.that(
              "count of %d positions by chance, in a zone of %d corners by chance (seed %d)"
                  .formatted(x.length, corners, seed))
          .gives(expected, () -> new Zone(zoneX, zoneY).count(x, y))
          .because(
              "each position counts, also the last ones, which may be fewer than a vector has lanes; and"
                  + " all edges count, also the one from the last corner to the first");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("coordinates of a map, in metres")
  void coordinatesOfAMap() {
    var x = new double[] {500_000, 500_004, 500_004, 500_000};
    var y = new double[] {5_600_000, 5_600_000, 5_600_004, 5_600_004};
    counts(
        "the square of 4 m at 500,000 east and 5,600,000 north, a millimetre inside and outside",
        x,
        y,
        2,
        500_000.001,
        5_600_002,
        499_999.999,
        5_600_002,
        500_002,
        5_600_003.999,
        500_002,
        5_600_004.001);
  }

  @Test
  @Tag("task:1")
  @DisplayName("one zone, asked several times")
  void asksAgain() {
    Check.that(
            "count of one, none, forty and two positions in the square 0 to 4, in turn, by one Zone")
        .gives(
            List.of(1, 0, 40, 1),
            () -> {
              var zone = new Zone(SQUARE_X, SQUARE_Y);
              var forty = IntStream.range(0, 40).mapToDouble(i -> 0.1 * i).toArray();
              return List.of(
                  zone.count(new double[] {1}, new double[] {1}),
                  zone.count(new double[0], new double[0]),
                  zone.count(forty, forty),
                  zone.count(new double[] {1, 5}, new double[] {1, 1}));
            })
        .because(
            "each night asks the same zone about other positions, now more of them, now fewer");
  }

  @Test
  @Tag("task:1")
  @DisplayName("arrays of others")
  void arraysOfOthers() {
    var zoneX = SQUARE_X.clone();
    var zoneY = SQUARE_Y.clone();
    var zone = new Zone(zoneX, zoneY);
    Arrays.fill(zoneX, 0);
    Arrays.fill(zoneY, 0);
    Check.that("count of (1,1) and (3,2), after the arrays of the corners were filled with zeros")
        .gives(2, () -> zone.count(new double[] {1, 3}, new double[] {1, 2}))
        .because("who made the zone may use the arrays for the next one: a constructor copies");
    var x = new double[] {1, 5, 3};
    var y = new double[] {1, 1, 2};
    Check.that("the positions after they were counted")
        .gives(
            List.of(List.of(1.0, 5.0, 3.0), List.of(1.0, 1.0, 2.0)),
            () -> {
              new Zone(SQUARE_X, SQUARE_Y).count(x, y);
              return List.of(Arrays.stream(x).boxed().toList(), Arrays.stream(y).boxed().toList());
            })
        .because("the next of 200 zones is asked about the same positions");
  }

  @Test
  @Tag("task:2")
  @DisplayName("corners and edges of a map")
  void edgesOfAMap() {
    counts("the square 0 to 4, its own corners", SQUARE_X, SQUARE_Y, 1, 0, 0, 4, 0, 0, 4, 4, 4);
    counts(
        "the square 0 to 4, the middles of its edges: bottom, right, top, left",
        SQUARE_X,
        SQUARE_Y,
        2,
        2,
        0,
        4,
        2,
        2,
        4,
        0,
        2);
    counts("the square 0 to 4, the middle of its left edge", SQUARE_X, SQUARE_Y, 1, 0, 2);
    counts("the square 0 to 4, the middle of its right edge", SQUARE_X, SQUARE_Y, 0, 4, 2);
    var squares = new ArrayList<Zone>();
    for (var column = 0; column < 3; column++) {
      for (var row = 0; row < 3; row++) {
        squares.add(
            new Zone(
                new double[] {column, column + 1, column + 1, column},
                new double[] {row, row, row + 1, row + 1}));
      }
    }
    for (var x = 0.5; x <= 2.5; x += 0.5) {
      for (var y = 0.5; y <= 2.5; y += 0.5) {
        var px = x;
        var py = y;
        Check.that(
                "in how many of nine zones, which cover 0 to 3 without gaps, (%s, %s) is counted"
                    .formatted(px, py))
            .gives(
                1,
                () ->
                    squares.stream()
                        .mapToInt(z -> z.count(new double[] {px}, new double[] {py}))
                        .sum())
            .because(
                "a van on the border is in one zone: in two it is paid twice, in none never. So both"
                    + " ends of an edge are compared with >, not one with >=; and a bounding box must not cut"
                    + " off the lower and left edges, or keep the upper and right ones");
      }
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("on the height of a corner")
  void heightOfACorner() {
    var x = new double[] {0, 2, 4, 2};
    var y = new double[] {2, 0, 2, 4};
    counts("the diamond (0,2) (2,0) (4,2) (2,4)", x, y, 2, 1, 2, 3, 2, -1, 2, 5, 2);
    counts("the diamond", x, y, 0, 1, 0, 3, 0, 1, 4, 3, 4);
    var stairX = new double[] {0, 3, 3, 2, 2, 1, 1, 0};
    var stairY = new double[] {0, 0, 1, 1, 2, 2, 3, 3};
    counts(
        "stairs with horizontal edges at 1 and 2",
        stairX,
        stairY,
        3,
        0.5,
        1,
        1.5,
        1,
        0.5,
        2,
        2.5,
        1,
        -1,
        1);
  }

  @Test
  @Tag("task:3")
  @DisplayName("positions all over the country")
  void farAway() {
    var shape = Shape.of(1_000);
    var random = new SplittableRandom(6);
    shape.race(
        "counting 4,000 positions of which 2 in 1,000 lie in the box of a zone of 1,000 corners",
        random.doubles(4_000, -20, 20).toArray(),
        random.doubles(4_000, -20, 20).toArray(),
        100,
        "998 of 1,000 are to the left of all corners, or above them, or below: four comparisons say so,"
            + " instead of 1,000 edges. No instruction is as fast as one that is not needed");
  }

  @Test
  @Tag("task:4")
  @DisplayName("positions in the box")
  void nearBy() {
    var shape = Shape.of(64);
    var random = new SplittableRandom(7);
    shape.race(
        "counting 4,000 positions that all lie in the box of a zone of 64 corners",
        random.doubles(4_000, least(shape.x()), most(shape.x())).toArray(),
        random.doubles(4_000, least(shape.y()), most(shape.y())).toArray(),
        3,
        "the division is the same for each position and takes longer than all the rest; an if that cannot"
            + " be foreseen costs as much again. Four or eight positions in a vector have neither");
  }

  private static double least(double[] numbers) {
    return Arrays.stream(numbers).min().orElseThrow();
  }

  private static double most(double[] numbers) {
    return Arrays.stream(numbers).max().orElseThrow();
  }

  /** The zone of the lesson. */
  private record Shape(double[] x, double[] y) {
    static Shape of(int corners) {
      var angles =
          IntStream.range(0, corners).mapToDouble(i -> 2 * Math.PI * i / corners).toArray();
      return new Shape(
          Arrays.stream(angles).map(a -> radius(a) * Math.cos(a)).toArray(),
          Arrays.stream(angles).map(a -> radius(a) * Math.sin(a)).toArray());
    }

    void race(String work, double[] px, double[] py, double ratio, String why) {
      var corners = points(x, y);
      var positions = points(px, py);
      var zone = new Zone(x, y);
      compileVectors();
      Check.faster(work, () -> count(corners, positions), () -> zone.count(px, py))
          .than("the rule applied to objects in lists")
          .byAtLeast(ratio)
          .because(why);
    }
  }

  /**
   * Vectors are slow objects until the compiler has seen them. On a busy machine that takes long,
   * so it is calls that are counted, not seconds: few while the code is slow, the rest once it is
   * not.
   */
  private static void compileVectors() {
    var shape = Shape.of(16);
    var zone = new Zone(shape.x(), shape.y());
    var random = new SplittableRandom(8);
    var x = random.doubles(101, -1.2, 1.2).toArray();
    var y = random.doubles(101, -1.2, 1.2).toArray();
    var sum = 0L;
    for (var call = 0; call < 30_000; call++) {
      sum += zone.count(x, y);
    }
    if (sum < 0) {
      throw new IllegalStateException("a count is negative: pass task 1 first");
    }
  }

  private static double radius(double angle) {
    return 0.7 + 0.2 * Math.sin(3 * angle) + 0.09 * Math.sin(7 * angle);
  }

  private static List<Point> points(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i])).toList();
  }

  private static void counts(
      String what, double[] zoneX, double[] zoneY, int expected, double... positions) {
    var x = IntStream.range(0, positions.length / 2).mapToDouble(i -> positions[2 * i]).toArray();
    var y =
        IntStream.range(0, positions.length / 2).mapToDouble(i -> positions[2 * i + 1]).toArray();
    var shown = new StringBuilder();
    for (var i = 0; i < x.length; i++) {
      shown.append(" (%s, %s)".formatted(x[i], y[i]));
    }
    Check.that("count in %s of%s".formatted(what, shown))
        .gives(expected, () -> new Zone(zoneX, zoneY).count(x, y))
        .because(
            "an odd number of crossed edges is inside. An edge is crossed if one of its ends is above the"
                + " position and the other is not, and the position is to the left of it");
  }
}
