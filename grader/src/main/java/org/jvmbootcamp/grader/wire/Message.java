package org.jvmbootcamp.grader.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the JVM apart says while it runs the tests. */
public sealed interface Message {
  /** Longer texts are cut: nothing that the reader's code says may fill the grader's memory. */
  int LONGEST_TEXT = 1 << 16;

  /**
   * A test will be run.
   *
   * @param id unique in the run
   * @param round the round's name
   * @param name for the reader
   * @param tags as {@code @Tag} has them
   */
  record Planned(String id, String round, String name, List<String> tags) implements Message {}

  /** A test begins. */
  record Started(String id) implements Message {}

  /** A test held. */
  record Passed(String id) implements Message {}

  /**
   * A test did not hold.
   *
   * @param undecided a measurement was too close to say
   * @param given what went in, in words; empty if the test does not say
   * @param expected empty if the test does not say
   * @param got what came
   * @param why why it matters; may be empty
   * @param where frames of the reader's code, the innermost first
   */
  record Failed(
      String id,
      boolean undecided,
      String given,
      String expected,
      String got,
      String why,
      List<Frame> where)
      implements Message {}

  /** A test was left out, by its own wish. */
  record Skipped(String id) implements Message {}

  /** The code printed something. */
  record Printed(String text) implements Message {}

  /** Time is over; this is where the code was. */
  record Late(List<Frame> where) implements Message {}

  /** The heap was full, and the rest of the tests cannot be run. */
  record HeapFull() implements Message {}

  /** The tests could not be run; a fault of the exercise or the grader. */
  record Broken(String reason) implements Message {}

  /**
   * Everything was run.
   *
   * @param dropped how many characters were printed beyond the limit
   */
  record Ended(long dropped) implements Message {}

  /**
   * A place in the reader's code.
   *
   * @param file the source file
   * @param method {@code Class.method}
   * @param line from 1; below 1 if unknown
   */
  record Frame(String file, String method, int line) {}

  /** Writes it. */
  default void write(DataOutputStream out) throws IOException {
    switch (this) {
      case Planned(var id, var round, var name, var tags) -> {
        out.writeByte(1);
        text(out, id);
        text(out, round);
        text(out, name);
        out.writeInt(tags.size());
        for (String tag : tags) {
          text(out, tag);
        }
      }
      case Started(var id) -> tagged(out, 2, id);
      case Passed(var id) -> tagged(out, 3, id);
      case Failed failed -> {
        tagged(out, 4, failed.id());
        out.writeBoolean(failed.undecided());
        text(out, failed.given());
        text(out, failed.expected());
        text(out, failed.got());
        text(out, failed.why());
        frames(out, failed.where());
      }
      case Skipped(var id) -> tagged(out, 5, id);
      case Printed(var text) -> tagged(out, 6, text);
      case Late(var where) -> {
        out.writeByte(7);
        frames(out, where);
      }
      case HeapFull() -> out.writeByte(8);
      case Broken(var reason) -> tagged(out, 9, reason);
      case Ended(var dropped) -> {
        out.writeByte(10);
        out.writeLong(dropped);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  static Message read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 1 -> new Planned(text(in), text(in), text(in), texts(in));
      case 2 -> new Started(text(in));
      case 3 -> new Passed(text(in));
      case 4 ->
          new Failed(
              text(in), in.readBoolean(), text(in), text(in), text(in), text(in), frames(in));
      case 5 -> new Skipped(text(in));
      case 6 -> new Printed(text(in));
      case 7 -> new Late(frames(in));
      case 8 -> new HeapFull();
      case 9 -> new Broken(text(in));
      case 10 -> new Ended(in.readLong());
      default -> throw new IOException("Unknown message " + kind);
    };
  }

  /** Writes a text of any length, cut at the limit. */
  static void text(DataOutputStream out, String text) throws IOException {
    String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads what {@link #text(DataOutputStream, String)} wrote. */
  static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > 4 * LONGEST_TEXT) {
      throw new IOException("Text of " + length + " bytes");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static void tagged(DataOutputStream out, int kind, String text) throws IOException {
    out.writeByte(kind);
    text(out, text);
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int count = count(in);
    var texts = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void frames(DataOutputStream out, List<Frame> frames) throws IOException {
    out.writeInt(frames.size());
    for (Frame frame : frames) {
      text(out, frame.file());
      text(out, frame.method());
      out.writeInt(frame.line());
    }
  }

  private static List<Frame> frames(DataInputStream in) throws IOException {
    int count = count(in);
    var frames = new ArrayList<Frame>();
    for (int i = 0; i < count; i++) {
      frames.add(new Frame(text(in), text(in), in.readInt()));
    }
    return frames;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > 10_000) {
      throw new IOException("List of " + count);
    }
    return count;
  }
}
