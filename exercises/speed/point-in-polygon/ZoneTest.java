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
    var random = new SplittableRandom(6);
    race(
        "counting 20,000 positions of which 2 in 100 lie in the zone's box",
        random.doubles(20_000, -6.4, 6.4).toArray(),
        random.doubles(20_000, -6.4, 6.4).toArray(),
        10,
        "98 of 100 are to the left of all corners, or above them, or below: four comparisons say so,"
            + " instead of 64 edges. No instruction is as fast as one that is not needed");
  }

  @Test
  @Tag("task:4")
  @DisplayName("positions in the box")
  void nearBy() {
    var random = new SplittableRandom(7);
    race(
        "counting 4,000 positions that all lie in the zone's box",
        random.doubles(4_000, -0.9, 0.9).toArray(),
        random.doubles(4_000, -0.9, 0.9).toArray(),
        3,
        "the division is the same for each position and takes longer than all the rest; an if that cannot"
            + " be foreseen costs as much again. Four or eight positions in a vector have neither");
  }

  private static void race(String work, double[] x, double[] y, double ratio, String why) {
    var angles = IntStream.range(0, 64).mapToDouble(i -> 2 * Math.PI * i / 64).toArray();
    var zoneX = Arrays.stream(angles).map(a -> radius(a) * Math.cos(a)).toArray();
    var zoneY = Arrays.stream(angles).map(a -> radius(a) * Math.sin(a)).toArray();
    var corners = points(zoneX, zoneY);
    var positions = points(x, y);
    var zone = new Zone(zoneX, zoneY);
    compileVectors(zone);
    Check.faster(work, () -> count(corners, positions), () -> zone.count(x, y))
        .than("the rule applied to objects in lists")
        .byAtLeast(ratio)
        .because(why);
  }

  /** Vectors are slow objects until the compiler has seen them, and a busy machine takes time. */
  private static void compileVectors(Zone zone) {
    var end = System.nanoTime() + 4_000_000_000L;
    var random = new SplittableRandom(8);
    var x = random.doubles(501, -0.9, 0.9).toArray();
    var y = random.doubles(501, -0.9, 0.9).toArray();
    var sum = 0L;
    for (var call = 0; call < 10_000 && System.nanoTime() < end; call++) {
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
