import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ConfigTemplateTest {
  /** A map that can be changed, and that may hold null; in the order of the arguments. */
  private static Map<String, Object> map(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static List<Object> list(Object... elements) {
    var list = new ArrayList<>();
    Collections.addAll(list, elements);
    return list;
  }

  private static Map<String, Object> template() {
    return map(
        "db", map("host", "a", "port", 1, "pool", map("size", 5, "wait", 30)),
        "tags", list("x", list("deep")),
        "steps", list(map("name", "load", "retries", 2)),
        "retries", 3);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> in(Object map, String... path) {
    for (var key : path) {
      map = ((Map<String, Object>) map).get(key);
    }
    return (Map<String, Object>) map;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> listIn(Map<String, Object> map, String key) {
    return (List<Object>) map.get(key);
  }

  private static void derives(
      Map<String, Object> template,
      Map<String, Object> overrides,
      Map<String, Object> expected,
      String why) {
    Check.that("derive(" + template + ", " + overrides + ")")
        .gives(expected, () -> ConfigTemplate.derive(template, overrides))
        .because(why);
  }

  @Test
  @Tag("task:1")
  @DisplayName("takes the template where nothing is overridden")
  void takesTheTemplate() {
    derives(template(), map(), template(), "no overrides, so all is as in the template");
    derives(map(), map(), map(), "an empty template is a template too");
    derives(
        map(),
        map("db", map("host", "a"), "n", 1),
        map("db", map("host", "a"), "n", 1),
        "what only the overrides have is in the result as well");
  }

  @Test
  @Tag("task:1")
  @DisplayName("replaces a single value")
  void replacesValues() {
    derives(map("a", 1, "b", "x"), map("a", 2), map("a", 2, "b", "x"), "the override wins");
    derives(
        map("a", 1),
        map("a", "one"),
        map("a", "one"),
        "a value may be of another type than before");
    derives(map("a", 1), map("b", false), map("a", 1, "b", false), "a new key is added");
  }

  @Test
  @Tag("task:1")
  @DisplayName("merges maps, level by level")
  void mergesMaps() {
    derives(
        map("db", map("host", "a", "port", 1)),
        map("db", map("port", 2)),
        map("db", map("host", "a", "port", 2)),
        "only the port is overridden. putAll would replace the whole map, and the host would be"
            + " gone");
    derives(
        template(),
        map("db", map("pool", map("size", 9))),
        map(
            "db", map("host", "a", "port", 1, "pool", map("size", 9, "wait", 30)),
            "tags", list("x", list("deep")),
            "steps", list(map("name", "load", "retries", 2)),
            "retries", 3),
        "maps in maps in maps are merged too: wait, host and port stay");
    derives(
        map("db", map("host", "a")),
        map("db", map()),
        map("db", map("host", "a")),
        "an empty map overrides nothing: it is merged like any other");
  }

  @Test
  @Tag("task:1")
  @DisplayName("replaces lists, and maps by what is none")
  void replacesLists() {
    derives(
        map("tags", list("x", "y", "z")),
        map("tags", list("w")),
        map("tags", list("w")),
        "lists are replaced whole: nobody could otherwise take an element away");
    derives(
        map("tags", list("x"), "name", "a", "retries", 3),
        map("tags", list(), "name", "", "retries", 0),
        map("tags", list(), "name", "", "retries", 0),
        "an empty list, an empty text and 0 are values; only null means without");
    derives(
        map("db", map("host", "a")), map("db", "none"), map("db", "none"), "text replaces a map");
    derives(
        map("db", "none"),
        map("db", map("host", "a")),
        map("db", map("host", "a")),
        "a map replaces text");
  }

  @Test
  @Tag("task:2")
  @DisplayName("changes neither template nor overrides")
  void changesNothing() {
    var template = template();
    var overrides = map("db", map("pool", map("size", 9)), "tags", list("y"), "retries", null);
    Check.that("the template after derive(template, " + overrides + ")")
        .gives(
            template(),
            () -> {
              ConfigTemplate.derive(template, overrides);
              return template;
            })
        .because(
            "the next tenant starts from the same template. Merge into a copy, on every level: a"
                + " nested map that you put into is still the template's");
    Check.that("the overrides after that")
        .gives(
            map("db", map("pool", map("size", 9)), "tags", list("y"), "retries", null),
            () -> {
              ConfigTemplate.derive(template, overrides);
              return overrides;
            })
        .because("they are the caller's, and may be used again");
  }

  @Test
  @Tag("task:2")
  @DisplayName("takes maps that cannot be changed")
  void takesUnmodifiable() {
    Check.that("derive(unmodifiable {db: {host: a, port: 1}}, unmodifiable {db: {port: 2}})")
        .gives(
            map("db", map("host", "a", "port", 2)),
            () ->
                ConfigTemplate.derive(
                    Map.of("db", Map.of("host", "a", "port", 1)), Map.of("db", Map.of("port", 2))))
        .because("templates are often made with Map.of; whoever writes to them meets an exception");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a change to the result stays in the result")
  void isolatesTheTemplate() {
    var template = template();
    Check.that(
            "the template after retries, db.pool.size, tags and steps[0] were changed in a result")
        .gives(
            template(),
            () -> {
              var result = ConfigTemplate.derive(template, map("db", map("port", 2)));
              result.put("retries", 99);
              in(result, "db", "pool").put("size", 99);
              listIn(result, "tags").add("changed");
              in(listIn(result, "steps").getFirst()).put("retries", 99);
              return template;
            })
        .because(
            "this is what happened at 02:10. Every map and every list in the result must be a new"
                + " one, those that no override touched too, and those inside of lists. And each can be"
                + " changed: List.copyOf and Stream.toList close it");
  }

  @Test
  @Tag("task:3")
  @DisplayName("two tenants share nothing")
  void isolatesTenants() {
    var template = template();
    Check.that("tenant B's configuration after A's was changed on all levels")
        .gives(
            template(),
            () -> {
              var a = ConfigTemplate.derive(template, map());
              var b = ConfigTemplate.derive(template, map());
              in(a, "db", "pool").put("size", 99);
              listIn(a, "tags").clear();
              in(listIn(a, "steps").getFirst()).clear();
              return b;
            })
        .because("both came from one template; from then on they go their own ways");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a later change to the template or the overrides does not show")
  void isFixedOnceDerived() {
    var template = template();
    Check.that("a result after db.pool, tags and steps were changed in the template")
        .gives(
            template(),
            () -> {
              var result = ConfigTemplate.derive(template, map());
              in(template, "db", "pool").put("size", 99);
              listIn(template, "tags").add("late");
              in(listIn(template, "steps").getFirst()).clear();
              return result;
            })
        .because("a tenant's configuration does not move under its feet");
    var tags = list("y");
    var step = map("name", "mail");
    var pool = map("size", 9);
    Check.that("a result after the lists and maps in the overrides were changed")
        .gives(
            map("tags", list("y"), "steps", list(map("name", "mail")), "pool", map("size", 9)),
            () -> {
              var result =
                  ConfigTemplate.derive(
                      map(), map("tags", tags, "steps", list(step), "pool", pool));
              tags.add("late");
              step.put("name", "late");
              pool.put("size", 99);
              return result;
            })
        .because(
            "what comes from the overrides belongs to somebody as well, and must be copied just as"
                + " what comes from the template");
  }

  @Test
  @Tag("task:3")
  @DisplayName("can be changed on every level")
  void canBeChanged() {
    Check.that("putting into the result, into a map of it and adding to a list of it")
        .gives(
            map("db", map("host", "b"), "tags", list("x", "y"), "n", 1),
            () -> {
              var result =
                  ConfigTemplate.derive(
                      Map.of("db", Map.of("host", "a")), Map.of("tags", List.of("x")));
              in(result, "db").put("host", "b");
              listIn(result, "tags").add("y");
              result.put("n", 1);
              return result;
            })
        .because(
            "a tenant's settings are tuned later; Map.copyOf and List.copyOf close them for good");
  }

  @Test
  @Tag("task:4")
  @DisplayName("null removes a key")
  void removes() {
    derives(map("a", 1, "b", 2), map("a", null), map("b", 2), "null means: without this key");
    derives(
        map("db", map("host", "a", "port", 1)),
        map("db", map("port", null)),
        map("db", map("host", "a")),
        "on every level");
    derives(map("a", 1), map("b", null), map("a", 1), "what is not there needs no removing");
    derives(
        map("db", map("port", 1)),
        map("db", map("port", null)),
        map("db", map()),
        "a map that lost its last key is an empty map, not none");
  }

  @Test
  @Tag("task:4")
  @DisplayName("leaves no null behind in a map that the overrides bring")
  void bringsNoNull() {
    derives(
        map(),
        map("db", map("host", "a", "port", null, "pool", map("size", null))),
        map("db", map("host", "a", "pool", map())),
        "the template has no db, so there is nothing to merge with; the null still means"
            + " \"without\", and code that reads the port expects it to be there or not to be"
            + " there");
    derives(
        map("db", "none"),
        map("db", map("host", "a", "port", null)),
        map("db", map("host", "a")),
        "the same where a map replaces something else");
  }

  @Test
  @Tag("task:4")
  @DisplayName("takes maps that refuse to be asked for null")
  void takesMapsWithoutNull() {
    Check.that("derive(Map.of(\"a\", 1), a HashMap {a: null})")
        .gives(
            map(),
            () -> {
              var overrides = new HashMap<String, Object>();
              overrides.put("a", null);
              return ConfigTemplate.derive(Map.of("a", 1), overrides);
            })
        .because("the template cannot be changed, the overrides hold a null, and both are right");
  }
}
