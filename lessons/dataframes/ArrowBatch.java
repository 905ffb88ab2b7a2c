package dataframes;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a DuckDB result in Arrow's layout, read where DuckDB has put them. Its Java
 * driver hands out a pointer by Arrow's C data interface and expects Arrow's Java library behind
 * it; the interface is three small structs, so this reads them itself.
 *
 * <p>The buffers may be read by any thread until {@link #close()}; after that, reading throws.
 */
@SuppressWarnings("restricted") // Pointers of others are taken at their word.
public final class ArrowBatch implements AutoCloseable {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final AddressLayout POINTERS =
      ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Integer.MAX_VALUE, ADDRESS));

  private final Arena arena = Arena.ofShared();
  private final MemorySegment stream;
  private final MemorySegment schema;
  private final MemorySegment array;

  private ArrowBatch(MemorySegment stream) {
    this.stream = stream;
    this.schema = arena.allocate(Schema.BYTES, 8);
    this.array = arena.allocate(Array.BYTES, 8);
  }

  /** The places of what is needed of {@code struct ArrowSchema}, in bytes. */
  private static final class Schema {
    static final long BYTES = 72;
    static final long FORMAT = 0;
    static final long NAME = 8;
    static final long CHILDREN = 40;
    static final long RELEASE = 56;
  }

  /** The same of {@code struct ArrowArray}. */
  private static final class Array {
    static final long BYTES = 80;
    static final long LENGTH = 0;
    static final long NULLS = 8;
    static final long BUFFERS = 40;
    static final long COUNT_OF_CHILDREN = 32;
    static final long CHILDREN = 48;
    static final long RELEASE = 64;
  }

  /** The same of {@code struct ArrowArrayStream}. */
  private static final class Stream {
    static final long BYTES = 40;
    static final long GET_SCHEMA = 0;
    static final long GET_NEXT = 8;
    static final long RELEASE = 24;
  }

  /** A piece of memory of a column: {@code validity}, {@code offsets} or {@code values}. */
  public record Buffer(String column, String role, MemorySegment bytes) {}

  /**
   * Takes at most so many rows out of a result of DuckDB that nobody has read from.
   *
   * @throws IllegalStateException if this version of the driver cannot be asked
   */
  public static ArrowBatch of(ResultSet result, long rows) throws SQLException {
    var batch =
        new ArrowBatch(MemorySegment.ofAddress(pointer(result, rows)).reinterpret(Stream.BYTES));
    batch.fill(Stream.GET_SCHEMA, batch.schema);
    batch.fill(Stream.GET_NEXT, batch.array);
    return batch;
  }

  /** What the driver's arrowExportStream would wrap into a class of Arrow's library. */
  private static long pointer(ResultSet result, long rows) throws SQLException {
    var connection = result.getStatement().getConnection();
    try {
      var resultRef = result.getClass().getDeclaredField("resultRef");
      var connectionRef = connection.getClass().getDeclaredField("connRef");
      var export =
          Class.forName("org.duckdb.DuckDBNative", true, result.getClass().getClassLoader())
              .getDeclaredMethod(
                  "duckdb_jdbc_arrow_stream", ByteBuffer.class, ByteBuffer.class, long.class);
      resultRef.setAccessible(true);
      connectionRef.setAccessible(true);
      export.setAccessible(true);
      return (long) export.invoke(null, resultRef.get(result), connectionRef.get(connection), rows);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This driver of DuckDB hands out no Arrow stream", e);
    }
  }

  private void fill(long function, MemorySegment struct) {
    var descriptor = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
    try {
      var handle = LINKER.downcallHandle(stream.get(ADDRESS, function), descriptor);
      int error = (int) handle.invokeExact(stream, struct);
      if (error != 0) {
        throw new IllegalStateException("DuckDB's Arrow stream failed, error " + error);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows in this batch. */
  public long rows() {
    return array.get(JAVA_LONG, Array.LENGTH);
  }

  /**
   * The buffers of all columns, in order.
   *
   * @throws IllegalArgumentException for a column that is neither text nor int nor long nor double
   */
  public List<Buffer> buffers() {
    var buffers = new ArrayList<Buffer>();
    var columns = array.get(POINTERS, Array.CHILDREN);
    var schemas = schema.get(POINTERS, Schema.CHILDREN);
    for (int i = 0; i < array.get(JAVA_LONG, Array.COUNT_OF_CHILDREN); i++) {
      var column = columns.getAtIndex(ADDRESS, i).reinterpret(Array.BYTES);
      var type = schemas.getAtIndex(ADDRESS, i).reinterpret(Schema.BYTES);
      addBuffers(column, text(type, Schema.NAME), text(type, Schema.FORMAT), buffers);
    }
    return List.copyOf(buffers);
  }

  private void addBuffers(MemorySegment column, String name, String format, List<Buffer> buffers) {
    long rows = column.get(JAVA_LONG, Array.LENGTH);
    var pointers = column.get(POINTERS, Array.BUFFERS);
    long bits = column.get(JAVA_LONG, Array.NULLS) == 0 ? 0 : (rows + 7) / 8;
    buffers.add(new Buffer(name, "validity", piece(pointers, 0, bits)));
    switch (format) {
      case "i" -> buffers.add(new Buffer(name, "values", piece(pointers, 1, 4 * rows)));
      case "l", "g" -> buffers.add(new Buffer(name, "values", piece(pointers, 1, 8 * rows)));
      case "u" -> {
        var offsets = piece(pointers, 1, 4 * (rows + 1));
        buffers.add(new Buffer(name, "offsets", offsets));
        long end = offsets.getAtIndex(JAVA_INT, rows);
        buffers.add(new Buffer(name, "values", piece(pointers, 2, end)));
      }
      default -> throw new IllegalArgumentException(name + " has Arrow's type " + format);
    }
  }

  private MemorySegment piece(MemorySegment pointers, int index, long bytes) {
    return pointers.getAtIndex(ADDRESS, index).reinterpret(bytes, arena, null).asReadOnly();
  }

  private static String text(MemorySegment struct, long place) {
    return struct.get(ADDRESS, place).reinterpret(Integer.MAX_VALUE).getString(0);
  }

  /** Gives the memory back to DuckDB. */
  @Override
  public void close() {
    release(array, Array.RELEASE);
    release(schema, Schema.RELEASE);
    release(stream, Stream.RELEASE);
    arena.close();
  }

  private static void release(MemorySegment struct, long place) {
    var function = struct.get(ADDRESS, place);
    if (function.address() == 0) {
      return;
    }
    try {
      LINKER
          .downcallHandle(function, FunctionDescriptor.ofVoid(ADDRESS))
          .invokeExact(struct);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
