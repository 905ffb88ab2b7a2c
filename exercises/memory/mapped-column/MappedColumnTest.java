import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class MappedColumnTest {
  private static final int MANY = 1_000_000;

  private Path folder;
  private Path file;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("columns");
    file = folder.resolve("prices.column");
  }

  @AfterEach
  void removeFolder() throws IOException {
    try (var files = Files.list(folder)) {
      for (var each : files.toList()) {
        Files.deleteIfExists(each);
      }
    }
    Files.deleteIfExists(folder);
  }

  @Test
  @Tag("task:1")
  @DisplayName("every value comes back, bit by bit")
  void givesBack() {
    comesBack(1.5, -2.0);
    comesBack();
    comesBack(
        0.0,
        -0.0,
        Double.NaN,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NEGATIVE_INFINITY,
        0.1 + 0.2);
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up")
  void addsUp() {
    Check.that("sum() of 1.5, -2.0")
        .gives(-0.5, () -> with(new double[] {1.5, -2.0}, MappedColumn::sum))
        .because("1.5 and -2.0 are -0.5");
    Check.that("sum() of no rows")
        .gives(0.0, () -> with(new double[0], MappedColumn::sum))
        .because("nothing adds up to 0.0");
    Check.that("sum() of 1e16, 1.0, -1e16, in this order")
        .gives(0.0, () -> with(new double[] {1e16, 1.0, -1e16}, MappedColumn::sum))
        .because("from the first row to the last: 1e16 + 1.0 is 1e16 as a double");
  }

  @Test
  @Tag("task:1")
  @DisplayName("the file is what the format says, byte by byte")
  void writesTheFormat() {
    Check.that("the bytes of the file after write(file, {1.5, -2.0})")
        .gives(
            bytes("COLUMN01", 2, 1.5, -2.0),
            () -> {
              MappedColumn.write(file, new double[] {1.5, -2.0});
              return Files.readAllBytes(file);
            })
        .because(
            "other programs read it, too. Little-endian: the lowest byte of a number comes first");
  }

  @Test
  @Tag("task:1")
  @DisplayName("reads a file that another program wrote")
  void readsTheFormat() {
    Check.that("size() and get(1) of a file made by hand, with the rows 7.25, 1e300")
        .gives(
            List.of(2L, 1e300),
            () -> {
              Files.write(file, bytes("COLUMN01", 2, 7.25, 1e300));
              try (var column = MappedColumn.open(file)) {
                return List.of(column.size(), column.get(1));
              }
            })
        .because("the format is the contract, not the class that wrote it");
  }

  @Test
  @Tag("task:1")
  @DisplayName("a shorter column replaces a longer one")
  void replaces() {
    Check.that("write(file, 1,000 rows), then write(file, {4.0}), then size() and get(0)")
        .gives(
            List.of(1L, 4.0),
            () -> {
              MappedColumn.write(file, new double[1_000]);
              MappedColumn.write(file, new double[] {4.0});
              try (var column = MappedColumn.open(file)) {
                return List.of(column.size(), column.get(0));
              }
            })
        .because("nothing of the old file may stay behind the new rows");
  }

  @Test
  @Tag("task:2")
  @DisplayName("rows that are not there")
  void refusesOtherRows() throws IOException {
    for (var row : new long[] {-1, -2, 3, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
      Check.that("get(%,d) of a column with 3 rows".formatted(row))
          .throwsException(
              IndexOutOfBoundsException.class,
              () -> with(new double[] {1, 2, 3}, column -> column.get(row)))
          .because("rows go from 0 to 2. What stands before them is the header, and not a price");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("files that are no column")
  void refusesOtherFiles() throws IOException {
    refuses(new byte[0], "the file is empty");
    refuses(Arrays.copyOf(bytes("COLUMN01", 0), 12), "12 bytes are less than a header");
    refuses(bytes("PARQUET1", 1, 1.0), "it does not begin with COLUMN01");
    refuses(bytes("COLUMN01", 3, 1.0, 2.0), "it says 3 rows and has 2: somebody copied half of it");
    refuses(
        bytes("COLUMN01", 1, 1.0, 2.0),
        "it says 1 row and has 2: a number of rows was never written");
    refuses(bytes("COLUMN01", -1), "-1 is no number of rows");
    refuses(
        bytes("COLUMN01", 1L << 61),
        "8 times 2 to the 61st is 0 in a long, and no file is that large");
    refuses(Arrays.copyOf(bytes("COLUMN01", 1, 1.0), 23), "the last row lacks a byte");
  }

  @Test
  @Tag("task:3")
  @DisplayName("an open column of a million rows retains at most 8 KB")
  void retainsLittle() throws IOException {
    MappedColumn.write(file, random());
    var column = MappedColumn.open(file);
    try {
      prove(column);
      Check.retains("an open MappedColumn of 1,000,000 rows", () -> column)
          .atMost(8_192)
          .because("the rows are in the file already. What else do you keep of them?");
    } finally {
      column.close();
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("open, sum and close allocate at most 64 KB")
  void allocatesLittle() throws IOException {
    var values = random();
    var expected = 0.0;
    for (var value : values) {
      expected += value;
    }
    var sum = expected;
    MappedColumn.write(file, values);
    Check.allocates(
            "open, sum, close of 1,000,000 rows",
            () -> {
              try (var column = MappedColumn.open(file)) {
                if (column.sum() != sum) {
                  throw new IllegalStateException("sum() is wrong: pass task 1 first");
                }
                return column;
              }
            })
        .atMost(65_536)
        .because(
            "a file of 8 MB is read where it lies. A copy of it, or a Double for each row, is not");
  }

  @Test
  @Tag("task:3")
  @DisplayName("write allocates at most 256 KB")
  void writesWithoutACopy() {
    var values = random();
    Check.allocates(
            "write of 1,000,000 rows",
            () -> {
              MappedColumn.write(file, values);
              return Files.size(file);
            })
        .atMost(262_144)
        .because("the array is there. A second one of bytes, as large, doubles what the job needs");
  }

  @Test
  @Tag("task:4")
  @DisplayName("another thread reads it")
  void isReadByOthers() {
    Check.that("open on one thread, get(1) on another")
        .gives(-2.0, () -> with(new double[] {1.5, -2.0}, column -> elsewhere(() -> column.get(1))))
        .because("requests come on any thread. An arena can be confined to the one that made it");
    Check.that("open on one thread, sum() on another")
        .gives(-0.5, () -> with(new double[] {1.5, -2.0}, column -> elsewhere(column::sum)))
        .because("requests come on any thread");
    Check.that("open on one thread, close on another, then get(0)")
        .throwsException(
            IllegalStateException.class,
            () ->
                with(
                    new double[] {1.5, -2.0},
                    column -> {
                      elsewhere(
                          () -> {
                            column.close();
                            return 0.0;
                          });
                      return column.get(0);
                    }))
        .because("whoever shuts the service down is seldom the thread that started it");
  }

  @Test
  @Tag("task:4")
  @DisplayName("after close nothing is read")
  void endsWithClose() {
    Check.that("close(), then get(0)")
        .throwsException(
            IllegalStateException.class,
            () ->
                with(
                    new double[] {1.5},
                    column -> {
                      column.close();
                      return column.get(0);
                    }))
        .because("the mapping has to end with close, not when some collector comes by, or never");
    Check.that("close(), then sum()")
        .throwsException(
            IllegalStateException.class,
            () ->
                with(
                    new double[] {1.5},
                    column -> {
                      column.close();
                      return column.sum();
                    }))
        .because("a closed column has no rows to add up");
    Check.that("close(), close()")
        .runs(
            () ->
                with(
                    new double[] {1.5},
                    column -> {
                      column.close();
                      column.close();
                      return 0.0;
                    }))
        .because(
            "a second close has nothing to do; in a try-with-resources it would hide the first error");
  }

  @Test
  @Tag("task:5")
  @DisplayName("an open column goes on with the old rows")
  void keepsTheOldRows() {
    Check.that(
            "open a column with 1.0, 2.0; write(file, {8.0, 9.0}); get(1) of the open one, and of one opened now")
        .gives(
            List.of(2.0, 9.0),
            () ->
                with(
                    new double[] {1.0, 2.0},
                    old -> {
                      MappedColumn.write(file, new double[] {8.0, 9.0});
                      try (var column = MappedColumn.open(file)) {
                        return List.of(old.get(1), column.get(1));
                      }
                    }))
        .because(
            "readers have the file mapped: what you write into it changes under their hands, and a file"
                + " that is cut short makes them fail. A new file that is moved over the old leaves them"
                + " what they have");
    Check.that("files in the folder after two writes")
        .gives(
            List.of("prices.column"),
            () -> {
              MappedColumn.write(file, new double[] {1.0});
              MappedColumn.write(file, new double[] {2.0});
              try (var files = Files.list(folder)) {
                return files.map(each -> each.getFileName().toString()).toList();
              }
            })
        .because("what you write beside it must not stay there");
  }

  /** What to do with an open column. */
  private interface Use<T> {
    T of(MappedColumn column) throws Exception;
  }

  private <T> T with(double[] values, Use<T> use) throws Exception {
    MappedColumn.write(file, values);
    try (var column = MappedColumn.open(file)) {
      return use.of(column);
    }
  }

  private void comesBack(double... values) {
    var bits = Arrays.stream(values).mapToObj(Double::doubleToRawLongBits).toList();
    Check.that("the bits of all rows of " + Arrays.toString(values))
        .gives(
            bits,
            () ->
                with(
                    values,
                    column -> {
                      var back = new Long[Math.toIntExact(column.size())];
                      for (var row = 0; row < back.length; row++) {
                        back[row] = Double.doubleToRawLongBits(column.get(row));
                      }
                      return List.of(back);
                    }))
        .because("size() says how many there are, and each value is stored exactly");
  }

  private void refuses(byte[] content, String why) throws IOException {
    Files.write(file, content);
    Check.that("open a file of %d bytes: %s".formatted(content.length, why))
        .throwsException(IOException.class, "prices.column", () -> MappedColumn.open(file).close())
        .because("better no prices than wrong ones; and the message must say which file it is");
  }

  private static void prove(MappedColumn column) {
    var values = random();
    for (var row = 0; row < MANY; row += 997) {
      if (column.get(row) != values[row]) {
        throw new IllegalStateException("get(" + row + ") is wrong: pass task 1 first");
      }
    }
  }

  private static double elsewhere(Callable<Double> code) throws Exception {
    var task = new FutureTask<>(code);
    Thread.ofPlatform().daemon().start(task);
    try {
      return task.get(10, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static double[] random() {
    return new Random(13).doubles(MANY).toArray();
  }

  private static byte[] bytes(String magic, long count, double... values) {
    var buffer = ByteBuffer.allocate(16 + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(magic.getBytes(StandardCharsets.US_ASCII)).putLong(count);
    for (var value : values) {
      buffer.putDouble(value);
    }
    return buffer.array();
  }
}
