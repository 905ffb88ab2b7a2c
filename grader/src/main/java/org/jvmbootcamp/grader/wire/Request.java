package org.jvmbootcamp.grader.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the JVM apart is asked to do, once.
 *
 * @param key signs what it answers
 * @param seconds limit for the run
 * @param libraries jars that the code may use
 * @param database for exercises of that kind
 * @param rounds one for most exercises; one for the real thing and each mutant in kind tests
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
public record Request(
    byte[] key, int seconds, List<String> libraries, Optional<Link> database, List<Round> rounds) {

  /**
   * Tests run once against some code.
   *
   * @param name of the round; empty if there is one
   * @param code classes by binary name, of the reader or the subject
   * @param tests classes by binary name
   * @param run binary names of the test classes to run, in order
   * @param readersTests whether the reader wrote the tests
   */
  public record Round(
      String name,
      Map<String, byte[]> code,
      Map<String, byte[]> tests,
      List<String> run,
      boolean readersTests) {}

  /** Writes it whole. */
  public void write(DataOutputStream out) throws IOException {
    Bytes.write(out, key);
    out.writeInt(seconds);
    texts(out, libraries);
    out.writeBoolean(database.isPresent());
    if (database.isPresent()) {
      database.get().write(out);
    }
    out.writeInt(rounds.size());
    for (Round round : rounds) {
      Message.text(out, round.name());
      classes(out, round.code());
      classes(out, round.tests());
      texts(out, round.run());
      out.writeBoolean(round.readersTests());
    }
    out.flush();
  }

  /** Reads what {@link #write} wrote. */
  public static Request read(DataInputStream in) throws IOException {
    byte[] key = Bytes.read(in);
    int seconds = in.readInt();
    var libraries = texts(in);
    Optional<Link> database = in.readBoolean() ? Optional.of(Link.read(in)) : Optional.empty();
    int count = in.readInt();
    var rounds = new ArrayList<Round>();
    for (int i = 0; i < count; i++) {
      rounds.add(
          new Round(Message.text(in), classes(in), classes(in), texts(in), in.readBoolean()));
    }
    return new Request(key, seconds, libraries, database, rounds);
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      Message.text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int count = in.readInt();
    var texts = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      texts.add(Message.text(in));
    }
    return texts;
  }

  private static void classes(DataOutputStream out, Map<String, byte[]> classes)
      throws IOException {
    out.writeInt(classes.size());
    for (var entry : classes.entrySet()) {
      Message.text(out, entry.getKey());
      Bytes.write(out, entry.getValue());
    }
  }

  private static Map<String, byte[]> classes(DataInputStream in) throws IOException {
    int count = in.readInt();
    var classes = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < count; i++) {
      classes.put(Message.text(in), Bytes.read(in));
    }
    return classes;
  }
}
