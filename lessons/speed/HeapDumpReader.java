package speed;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import speed.HeapDump.Link;
import speed.HeapDump.Thing;

/** Reads the file format HPROF 1.0.2, as HotSpot writes it: with identifiers of eight bytes. */
final class HeapDumpReader {
  private static final int OBJECT = 2;
  private static final int[] SIZES = {0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8};
  private static final List<String> ARRAYS =
      List.of(
          "", "", "", "", "boolean[]", "char[]", "float[]", "double[]", "byte[]", "short[]",
          "int[]", "long[]");

  private final Path file;
  private final Map<Long, String> strings = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, Type> types = new HashMap<>();
  private final Map<Long, Thing> things = new HashMap<>();
  private final Set<Long> roots = new HashSet<>();

  HeapDumpReader(Path file) {
    this.file = file;
  }

  private record Field(String name, int kind) {}

  private record Type(String name, long parent, List<Field> fields) {}

  HeapDump read() throws IOException {
    // An object may stand before its class, so the classes are read in a pass of their own.
    for (var wantsClasses : new boolean[] {true, false}) {
      try (var in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
        records(in, wantsClasses);
      }
    }
    return new HeapDump(things, roots);
  }

  private void records(DataInputStream in, boolean wantsClasses) throws IOException {
    var format = new String(in.readNBytes(19), StandardCharsets.US_ASCII);
    if (!format.startsWith("JAVA PROFILE 1.0.2") || in.readInt() != 8) {
      throw new IOException(file + " is no heap dump with identifiers of eight bytes");
    }
    in.readLong();
    for (var tag = in.read(); tag != -1; tag = in.read()) {
      in.readInt();
      var length = Integer.toUnsignedLong(in.readInt());
      switch (tag) {
        case 0x01 ->
            strings.put(
                in.readLong(),
                new String(in.readNBytes((int) length - 8), StandardCharsets.UTF_8));
        case 0x02 -> {
          in.readInt();
          var id = in.readLong();
          in.readInt();
          names.put(id, strings.getOrDefault(in.readLong(), "?").replace('/', '.'));
        }
        case 0x0C, 0x1C -> {
          var segment = ByteBuffer.wrap(in.readNBytes(Math.toIntExact(length)));
          while (segment.hasRemaining()) {
            part(segment, wantsClasses);
          }
        }
        default -> in.skipNBytes(length);
      }
    }
  }

  private void part(ByteBuffer in, boolean wantsClasses) throws IOException {
    var tag = in.get() & 0xFF;
    var id = in.getLong();
    switch (tag) {
      case 0xFF, 0x05, 0x07 -> roots.add(id);
      case 0x01 -> root(id, in, 8);
      case 0x02, 0x03, 0x08 -> root(id, in, 8);
      case 0x04, 0x06 -> root(id, in, 4);
      case 0x20 -> type(id, in);
      case 0x21 -> {
        in.getInt();
        var type = in.getLong();
        var bytes = in.slice(in.position() + 4, in.getInt());
        in.position(in.position() + bytes.limit());
        if (!wantsClasses) {
          things.put(id, instance(type, bytes));
        }
      }
      case 0x22 -> {
        in.getInt();
        var links = new ArrayList<Link>();
        var length = in.getInt();
        var type = readable(names.getOrDefault(in.getLong(), "?"));
        for (var i = 0; i < length; i++) {
          var target = in.getLong();
          if (target != 0 && !wantsClasses) {
            links.add(new Link("[" + i + "]", target));
          }
        }
        things.put(id, new Thing(type, 8L * length, links));
      }
      case 0x23 -> {
        in.getInt();
        var length = in.getInt();
        var kind = in.get();
        in.position(in.position() + length * SIZES[kind]);
        things.put(id, new Thing(ARRAYS.get(kind), (long) length * SIZES[kind], List.of()));
      }
      default -> throw new IOException("%s: there is no part %x".formatted(file, tag));
    }
  }

  private void root(long id, ByteBuffer in, int more) {
    roots.add(id);
    in.position(in.position() + more);
  }

  private void type(long id, ByteBuffer in) {
    in.getInt();
    var parent = in.getLong();
    var links = new ArrayList<Link>(List.of(new Link("loader", in.getLong())));
    in.position(in.position() + 4 * 8 + 4);
    for (int i = in.getShort() & 0xFFFF; i > 0; i--) {
      in.getShort();
      value(in, in.get());
    }
    for (int i = in.getShort() & 0xFFFF; i > 0; i--) {
      var name = strings.getOrDefault(in.getLong(), "?");
      var kind = in.get();
      var value = value(in, kind);
      if (kind == OBJECT && value != 0) {
        links.add(new Link("static " + name, value));
      }
    }
    var fields = new ArrayList<Field>();
    for (int i = in.getShort() & 0xFFFF; i > 0; i--) {
      fields.add(new Field(strings.getOrDefault(in.getLong(), "?"), in.get()));
    }
    types.put(id, new Type(readable(names.getOrDefault(id, "?")), parent, fields));
    things.put(id, new Thing("class " + readable(names.getOrDefault(id, "?")), 0, links));
  }

  private Thing instance(long type, ByteBuffer bytes) {
    var links = new ArrayList<Link>();
    for (var at = types.get(type); at != null; at = types.get(at.parent())) {
      for (var field : at.fields()) {
        var value = value(bytes, field.kind());
        // What is only weakly referenced is not held.
        if (field.kind() == OBJECT && value != 0 && !field.name().equals("referent")) {
          links.add(new Link(field.name(), value));
        }
      }
    }
    var known = types.get(type);
    return new Thing(known == null ? "?" : known.name(), bytes.limit(), links);
  }

  /** A reference; of other kinds nothing is needed, and 0 is returned. */
  private static long value(ByteBuffer in, int kind) {
    if (kind == OBJECT) {
      return in.getLong();
    }
    in.position(in.position() + SIZES[kind]);
    return 0;
  }

  /** {@code Map$Entry[]} instead of {@code [Ljava.util.Map$Entry;}. */
  private static String readable(String name) {
    var depth = name.lastIndexOf('[') + 1;
    var element = name.substring(depth);
    if (depth > 0) {
      element =
          element.length() == 1
              ? ARRAYS.get("    ZCFDBSIJ".indexOf(element)).replace("[]", "")
              : element.substring(1, element.length() - 1);
    }
    return element.substring(element.lastIndexOf('.') + 1) + "[]".repeat(depth);
  }
}
