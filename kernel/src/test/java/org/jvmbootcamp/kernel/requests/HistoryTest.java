package org.jvmbootcamp.kernel.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.protocol.Json;
import org.jvmbootcamp.kernel.protocol.Message;

class HistoryTest {
  private final History history = new History();

  @BeforeEach
  void fill() {
    history.add(1, "int a = 1;", "");
    history.add(2, "a + 1", "2");
    history.add(3, "a + 1", "2");
    history.add(4, "\"(x)\"", "\"(x)\"");
  }

  @Test
  void tellsTheLast() {
    assertThat(codes(Map.of("hist_access_type", "tail", "n", 2)))
        .containsExactly("a + 1", "\"(x)\"");
    assertThat(codes(Map.of("hist_access_type", "tail", "n", 99))).hasSize(4);
    assertThat(codes(Map.of("hist_access_type", "tail", "n", -1))).isEmpty();
  }

  @Test
  void tellsARangeWithoutItsEnd() {
    var range = Map.of("hist_access_type", "range", "session", 0, "start", 1, "stop", 3);
    assertThat(codes(range)).containsExactly("int a = 1;", "a + 1");
  }

  @Test
  void knowsNoOtherSession() {
    var range = Map.of("hist_access_type", "range", "session", 7, "start", 1, "stop", 3);
    assertThat(codes(range)).isEmpty();
  }

  @Test
  void findsByAGlobWhoseOtherCharactersAreLiteral() {
    assertThat(codes(Map.of("hist_access_type", "search", "pattern", "a ?*1"))).hasSize(2);
    assertThat(codes(Map.of("hist_access_type", "search", "pattern", "\"(x)\""))).hasSize(1);
    assertThat(codes(Map.of("hist_access_type", "search", "pattern", "a ?*1", "unique", true)))
        .containsExactly("a + 1");
  }

  @Test
  void tellsOutputsWhenAsked() {
    var answer = answer(Map.of("hist_access_type", "tail", "n", 1, "output", true));
    assertThat(answer).containsExactly(List.of(1, 4, List.of("\"(x)\"", "\"(x)\"")));
  }

  private List<Object> codes(Map<String, ?> content) {
    return answer(content).stream().map(entry -> (Object) ((List<?>) entry).get(2)).toList();
  }

  private List<Object> answer(Map<String, ?> content) {
    var none = Json.empty();
    var request = new Message(List.of(), none, none, none, Json.tree(content));
    return List.copyOf((List<?>) history.answer(request).getOrDefault("history", List.of()));
  }
}
