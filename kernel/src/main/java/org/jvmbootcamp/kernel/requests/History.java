package org.jvmbootcamp.kernel.requests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jvmbootcamp.kernel.protocol.Message;
import tools.jackson.databind.JsonNode;

/** The cells of this session, for {@code history_request}. */
final class History implements Handler {
  private static final int SESSION = 1;

  private record Entry(int count, String code, String output) {}

  private final List<Entry> entries = new ArrayList<>();

  synchronized void add(int count, String code, String output) {
    entries.add(new Entry(count, code, output));
  }

  @Override
  public synchronized Map<String, Object> answer(Message request) {
    JsonNode content = request.content();
    List<Entry> found =
        switch (content.path("hist_access_type").asString("tail")) {
          case "range" -> range(content);
          case "search" -> search(content);
          default -> last(entries, content.path("n").asInt(10));
        };
    boolean output = content.path("output").asBoolean(false);
    List<List<Object>> history = new ArrayList<>();
    for (Entry entry : found) {
      Object text = output ? List.of(entry.code(), entry.output()) : entry.code();
      history.add(List.of(SESSION, entry.count(), text));
    }
    return Map.of("status", "ok", "history", history);
  }

  private List<Entry> range(JsonNode content) {
    int session = content.path("session").asInt(0);
    int start = content.path("start").asInt(0);
    int stop = content.path("stop").asInt(Integer.MAX_VALUE);
    boolean here = session == SESSION || session == 0;
    return matching(e -> here && e.count() >= start && e.count() < stop);
  }

  private List<Entry> search(JsonNode content) {
    Pattern pattern = glob(content.path("pattern").asString("*"));
    List<Entry> found = matching(e -> pattern.matcher(e.code()).matches());
    if (content.path("unique").asBoolean(false)) {
      Map<String, Entry> latest = new LinkedHashMap<>();
      for (Entry entry : found) {
        latest.remove(entry.code());
        latest.put(entry.code(), entry);
      }
      found = List.copyOf(latest.values());
    }
    int n = content.path("n").asInt(Integer.MAX_VALUE);
    return last(found, n);
  }

  private List<Entry> matching(Predicate<Entry> wanted) {
    return entries.stream().filter(wanted).toList();
  }

  private static List<Entry> last(List<Entry> list, int n) {
    return List.copyOf(list.subList(Math.max(0, list.size() - Math.max(0, n)), list.size()));
  }

  private static Pattern glob(String glob) {
    var regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
