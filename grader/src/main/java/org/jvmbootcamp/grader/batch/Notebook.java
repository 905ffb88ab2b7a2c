package org.jvmbootcamp.grader.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the exercise cells out of a notebook; its outputs are never looked at. */
final class Notebook {
  private static final Pattern EXERCISE =
      Pattern.compile("^\\s*%%exercise[ \\t]+(\\S+)[^\\n]*\\n?");

  private Notebook() {}

  static List<Piece> exercises(String text, String file, Set<String> known) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      return List.of(new Piece.Unreadable("", file + " is not a notebook: it is not JSON"));
    }
    if (root == null || !root.path("cells").isArray()) {
      return List.of(new Piece.Unreadable("", file + " is not a notebook: it has no cells"));
    }
    var pieces = new ArrayList<Piece>();
    for (JsonNode cell : root.path("cells")) {
      String source = source(cell.path("source"));
      var matcher = EXERCISE.matcher(source);
      if (cell.path("cell_type").asString("").equals("code") && matcher.find()) {
        String name = matcher.group(1);
        pieces.add(
            known.contains(name)
                ? new Piece.Code(name, source.substring(matcher.end()))
                : new Piece.Unreadable("", file + ": unknown exercise \"" + cut(name) + "\""));
      }
    }
    return pieces;
  }

  private static String source(JsonNode source) {
    if (!source.isArray()) {
      return source.asString("");
    }
    var text = new StringBuilder();
    source.forEach(line -> text.append(line.asString("")));
    return text.toString();
  }

  private static String cut(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
