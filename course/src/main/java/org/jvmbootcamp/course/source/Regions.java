package org.jvmbootcamp.course.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a Java file between {@code // region name} and {@code // endregion}. */
public final class Regions {

  private static final Pattern START = Pattern.compile("\\s*// region ([\\w-]+)\\s*");
  private static final Pattern END = Pattern.compile("\\s*// endregion\\b.*");

  private final Map<String, String> texts = new LinkedHashMap<>();

  private Regions() {}

  /** Finds the regions of a file; what is not closed, nested or named twice is noted. */
  public static Regions of(String file, String java, Problems problems) {
    var regions = new Regions();
    var lines = java.lines().toList();
    var name = "";
    int opened = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher start = START.matcher(lines.get(i));
      if (start.matches()) {
        if (!name.isEmpty()) {
          problems.add(
              file, i + 1, "region \"%s\" is still open; write // endregion first".formatted(name));
        }
        name = start.group(1);
        opened = i + 1;
      } else if (END.matcher(lines.get(i)).matches()) {
        if (name.isEmpty()) {
          problems.add(file, i + 1, "no region is open here; remove // endregion");
        } else if (regions.texts.put(name, text(lines.subList(opened, i))) != null) {
          problems.add(file, opened, "region \"" + name + "\" stands twice; rename one");
        }
        name = "";
      }
    }
    if (!name.isEmpty()) {
      problems.add(file, opened, "region \"" + name + "\" is never closed; write // endregion");
    }
    return regions;
  }

  /** The regions' names, in the order of the file. */
  public Set<String> names() {
    return texts.keySet();
  }

  /** A region's lines, moved to the margin. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  private static String text(List<String> lines) {
    var text = new ArrayList<>(lines);
    text.removeIf(line -> line.contains("// region"));
    return String.join("\n", text).stripIndent().strip();
  }
}
