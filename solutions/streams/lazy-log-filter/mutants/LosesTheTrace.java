// Filters lines: an error without its trace.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

final class LogFilter {
  interface Log {
    Reader open() throws IOException;
  }

  static Stream<String> errors(Reader log) {
    return new BufferedReader(log)
        .lines()
        .filter(line -> line.matches("\\d\\S* +ERROR( .*)?"))
        .onClose(() -> close(log));
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
}
