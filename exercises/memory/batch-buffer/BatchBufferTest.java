import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class BatchBufferTest {
  /** Larger than any first room, small enough that an array that grows by one still gets there. */
  private static final int GIANT = 30_000;

  private static BatchBuffer filled(int count) {
    var buffer = new BatchBuffer();
    fill(buffer, count);
    return buffer;
  }

  private static void fill(BatchBuffer buffer, int count) {
    for (var id = 0; id < count; id++) {
      buffer.add(id);
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("is empty at first")
  void isEmptyAtFirst() {
    Check.that("new BatchBuffer().size()")
        .gives(0, () -> new BatchBuffer().size())
        .because("nothing was added yet");
    Check.that("new BatchBuffer().drain()")
        .gives(new long[0], () -> new BatchBuffer().drain())
        .because("a batch of nothing is an empty array; null would make every caller ask");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps ids in the order they came")
  void keepsOrder() {
    var buffer = new BatchBuffer();
    Check.that("add(7), add(5), add(7), then get(0), get(1), get(2) and size()")
        .gives(
            List.of(7L, 5L, 7L, 3),
            () -> {
              buffer.add(7);
              buffer.add(5);
              buffer.add(7);
              return List.of(buffer.get(0), buffer.get(1), buffer.get(2), buffer.size());
            })
        .because("ids come back in the order they came; the same id twice is two ids");
    Check.that("drain() after that")
        .gives(new long[] {7, 5, 7}, buffer::drain)
        .because("a batch holds each id that was added, in order, and no spare room");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps random ids past every growth")
  void keepsRandomIds() {
    var random = new Random(12);
    for (var count : new int[] {1, 9, 10, 11, 16, 17, 1_000, GIANT}) {
      var ids = random.longs(count).toArray();
      Check.that("drain() after adding " + count + " ids drawn with new Random(12)")
          .gives(
              ids,
              () -> {
                var buffer = new BatchBuffer();
                for (var id : ids) {
                  buffer.add(id);
                }
                return buffer.drain();
              })
          .because("when the room is used up, what is in it must move to the larger room");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("has nothing beyond its size")
  void refusesIndexBeyondSize() {
    for (var index : new int[] {-1, 2, 3, 9, 10, 1_000}) {
      Check.that("add(7), add(5), then get(" + index + ")")
          .throwsException(
              IndexOutOfBoundsException.class,
              () -> {
                var buffer = new BatchBuffer();
                buffer.add(7);
                buffer.add(5);
                buffer.get(index);
              })
          .because(
              "the buffer holds two ids, at 0 and 1. Its array may be longer, but what lies behind"
                  + " the size is spare room, not data");
    }
    Check.that("add(7), drain(), then get(0)")
        .throwsException(
            IndexOutOfBoundsException.class,
            () -> {
              var buffer = new BatchBuffer();
              buffer.add(7);
              buffer.drain();
              buffer.get(0);
            })
        .because("the buffer is empty after a drain, though the old id may still lie in the array");
  }

  @Test
  @Tag("task:2")
  @DisplayName("is empty after a drain and can be filled again")
  void beginsAnew() {
    Check.that("add(7), drain(), add(9), then drain()")
        .gives(
            new long[] {9},
            () -> {
              var buffer = new BatchBuffer();
              buffer.add(7);
              buffer.drain();
              buffer.add(9);
              return buffer.drain();
            })
        .because("a batch holds the ids since the last drain: 7 was written already");
    Check.that("add(7), drain(), then drain() again")
        .gives(
            new long[0],
            () -> {
              var buffer = new BatchBuffer();
              buffer.add(7);
              buffer.drain();
              return buffer.drain();
            })
        .because("nothing was added since the last drain");
  }

  @Test
  @Tag("task:2")
  @DisplayName("never changes a batch that it handed over")
  void leavesBatchesAlone() {
    for (var count : new int[] {1, 8, 10, 16, 64, 100, 1_000, 1_024}) {
      Check.that(
              "the batch of "
                  + count
                  + " ids 0, 1, 2 ... after "
                  + count
                  + " times add(-1) and another drain")
          .gives(
              LongStream.range(0, count).toArray(),
              () -> {
                var buffer = filled(count);
                var batch = buffer.drain();
                for (var i = 0; i < count; i++) {
                  buffer.add(-1);
                }
                buffer.drain();
                return batch;
              })
          .because(
              "the writer may still be busy with the first batch. If the buffer goes on using the"
                  + " array that it handed over, the next batch overwrites this one");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("copies little while it grows")
  void growsInFewSteps() {
    // First a length at which even an array that grows by one at a time comes to an end.
    Check.allocates("adding 10,000 ids to a new buffer", () -> filled(10_000))
        .atMost(1_000_000)
        .because(
            "the ids are 80,000 bytes. An array that grows by a fixed number of slots is copied"
                + " again and again, and the copies add up to the square of the length; one that"
                + " grows by a factor is copied a few times in all");
    Check.allocates("adding 1,000,000 ids to a new buffer", () -> filled(1_000_000))
        .atMost(40_000_000)
        .because(
            "the ids are 8,000,000 bytes. Growing by half allocates about three times the final"
                + " array, doubling about twice; a small factor or a fixed step allocates far"
                + " more");
  }

  @Test
  @Tag("task:3")
  @DisplayName("takes 8 bytes an id and some room to spare")
  void retainsPrimitives() {
    Check.retains("a buffer with 10,000 ids", () -> filled(10_000))
        .atMost(175_000)
        .because(
            "a long takes 8 bytes in a long[]. A List<Long> takes a reference and an object for"
                + " each, 20 to 28 bytes");
  }

  @Test
  @Tag("task:4")
  @DisplayName("uses its room again for the next batch")
  void reusesRoom() {
    for (var count : new int[] {100, 10_000}) {
      var buffer = new BatchBuffer();
      Check.allocates(
              "a batch of %,d ids, added and drained, after a batch of the same length"
                  .formatted(count),
              () -> {
                fill(buffer, count);
                return buffer.drain();
              })
          .atMost(8L * count + 1_024)
          .because(
              "the batch that you hand over takes %,d bytes, and the buffer has the room already: that of the last batch. A buffer that begins with a small array after each drain grows it anew every time; one that boxes makes an object of each id"
                  .formatted(8 * count + 16));
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("gives the room of a giant batch back")
  void givesRoomBack() {
    for (var next : new int[] {100, 1, 0}) {
      Check.retains(
              "the buffer after a batch of %,d ids and then one of %d".formatted(GIANT, next),
              () -> {
                var buffer = filled(GIANT);
                buffer.drain();
                fill(buffer, next);
                buffer.drain();
                return buffer;
              })
          .atMost(32L * next + 1_024)
          .because(
              "one giant batch must not cost its room for ever. When you drain, you know how long"
                  + " this batch was: room for more than four times as many is too much");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("still works after it gave room back")
  void worksAfterGivingBack() {
    Check.that("batches of %,d, 2, 0 and %,d ids: their lengths".formatted(GIANT, GIANT))
        .gives(
            List.of(GIANT, 2, 0, GIANT),
            () -> {
              var buffer = new BatchBuffer();
              fill(buffer, GIANT);
              var first = buffer.drain().length;
              fill(buffer, 2);
              var second = buffer.drain().length;
              var third = buffer.drain().length;
              fill(buffer, GIANT);
              return List.of(first, second, third, buffer.drain().length);
            })
        .because("a buffer that made itself small must be able to grow again, from nothing too");
  }
}
