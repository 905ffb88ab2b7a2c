// Makes a list of all errors first, and a stream of the list: lazy in name only.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

final class LogFilter {
  interface Log {
    Reader open() throws IOException;
  }

  static Stream<String> errors(Reader log) {
    return StreamSupport.stream(new Errors(log), false).toList().stream().onClose(() -> close(log));
  }

  static List<String> firstErrors(Log log, int count) throws IOException {
    try (var reader = log.open()) {
      return errors(reader).limit(count).toList();
    }
  }

  private static void close(Reader log) {
    try {
      log.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Errors extends Spliterators.AbstractSpliterator<String> {
    private final BufferedReader lines;

    /** The first line of the entry that comes next; null if none was read yet. */
    private String next;

    Errors(Reader log) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      lines = new BufferedReader(log);
    }

    @Override
    public boolean tryAdvance(Consumer<? super String> action) {
      var line = next != null ? next : readLine();
      while (line != null && !isError(line)) {
        line = readLine();
      }
      if (line == null) {
        return false;
      }
      var entry = new StringBuilder(line);
      for (next = readLine(); next != null && !beginsEntry(next); next = readLine()) {
        entry.append('\n').append(next);
      }
      action.accept(entry.toString());
      return true;
    }

    private static boolean beginsEntry(String line) {
      return !line.isEmpty() && Character.isDigit(line.charAt(0));
    }

    private static boolean isError(String line) {
      if (!beginsEntry(line)) {
        return false;
      }
      var words = line.split(" +", 3);
      return words.length > 1 && words[1].equals("ERROR");
    }

    private String readLine() {
      try {
        return lines.readLine();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
