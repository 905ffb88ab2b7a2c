package org.jvmbootcamp.kernel.eval;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Declaration;

/**
 * Code that is methods and types from its beginning to its end, so that classes can hold them.
 *
 * @param code the code
 * @param members what it declares; methods of one name are one member
 * @param insertions what makes public static members of them, by the offset into the code
 * @param blanks the offsets of words that would be in the way, and their lengths
 */
record Declarations(
    String code,
    List<Member> members,
    Map<Integer, String> insertions,
    Map<Integer, Integer> blanks)
    implements Together {
  private static final String BEFORE = "class Parsed {";
  private static final String AFTER = "\n}";
  private static final Set<Modifier> ACCESS =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);
  private static final Set<Modifier> OF_METHODS =
      Set.of(
          Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  private static final Pattern IN_THE_WAY =
      Pattern.compile("\\b(public|protected|private|static)\\b");

  /**
   * What is declared. Offsets are into the code; comments in front belong to it.
   *
   * @param parts one of each method of the name; one of a type
   */
  record Member(Declaration.Kind kind, String name, List<Part> parts, int start, int end) {
    Set<String> signatures() {
      return parts.stream().map(Part::signature).collect(Collectors.toSet());
    }
  }

  /**
   * A method of a name, or a type.
   *
   * @param signature the types of a method's parameters, as they are written
   */
  record Part(String signature, int start) {}

  /** The declarations of a piece of code; empty if it holds anything else, or is wrong. */
  static Optional<Declarations> parse(Compiler compiler, String code) {
    return compiler.parse(
        BEFORE + code + AFTER, (task, diagnostics) -> parse(task, diagnostics, code));
  }

  private static Optional<Declarations> parse(
      JavacTask task, DiagnosticCollector<JavaFileObject> diagnostics, String code)
      throws IOException {
    CompilationUnitTree unit = task.parse().iterator().next();
    if (Compiler.failed(diagnostics)
        || unit.getTypeDecls().size() != 1
        || !(unit.getTypeDecls().getFirst() instanceof ClassTree type)
        || type.getMembers().isEmpty()) {
      return Optional.empty();
    }
    var reader = new Reader(code, unit, Trees.instance(task).getSourcePositions());
    return reader.read(type.getMembers());
  }

  Set<String> names() {
    return members.stream().map(Member::name).collect(Collectors.toSet());
  }

  String source(Member member) {
    return code.substring(member.start(), member.end());
  }

  /** The same code with blanks in the place of some members. */
  String without(Set<Member> left) {
    var text = new StringBuilder(code);
    for (Member member : left) {
      text.replace(member.start(), member.end(), source(member).replaceAll("[^\n]", " "));
    }
    return text.toString();
  }

  /**
   * The classes that hold the members. Their lines are the code's.
   *
   * @param holders a simple name for each member
   */
  String classes(List<String> holders) {
    Map<Integer, String> all = new TreeMap<>(insertions);
    for (int i = 1; i < members.size(); i++) {
      // Nothing else can be inserted there: one member ends, and the next has not begun.
      all.put(members.get(i - 1).end(), "} public class " + holders.get(i) + " {");
    }
    var text = new StringBuilder(code);
    blanks.forEach((at, length) -> text.replace(at, at + length, " ".repeat(length)));
    new TreeMap<>(all).descendingMap().forEach(text::insert);
    return "public class " + holders.getFirst() + " {\n" + text + "\n}";
  }

  /** Reads the members of one piece of code. */
  private record Reader(
      String code,
      CompilationUnitTree unit,
      SourcePositions positions,
      List<Member> members,
      Map<Integer, String> insertions,
      Map<Integer, Integer> blanks) {
    Reader(String code, CompilationUnitTree unit, SourcePositions positions) {
      this(code, unit, positions, new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
    }

    Optional<Declarations> read(List<? extends Tree> trees) {
      Set<String> names = new HashSet<>();
      int position = 0;
      for (Tree tree : trees) {
        Member member = member(tree, position);
        if (member == null) {
          return Optional.empty();
        }
        Member last = members.isEmpty() ? null : members.getLast();
        if (names.add(member.name())) {
          members.add(member);
        } else if (last != null
            && last.kind() == Declaration.Kind.METHOD
            && last.kind() == member.kind()
            && last.name().equals(member.name())) {
          members.removeLast();
          List<Part> both = new ArrayList<>(last.parts());
          both.addAll(member.parts());
          members.add(
              new Member(last.kind(), last.name(), List.copyOf(both), last.start(), member.end()));
        } else {
          return Optional.empty();
        }
        position = member.end();
      }
      return Optional.of(new Declarations(code, List.copyOf(members), insertions, blanks));
    }

    private @Nullable Member member(Tree tree, int position) {
      Declaration.Kind kind;
      String name;
      String signature = "";
      if (tree instanceof MethodTree method
          && method.getBody() != null
          && method.getReturnType() != null
          && OF_METHODS.containsAll(method.getModifiers().getFlags())) {
        kind = Declaration.Kind.METHOD;
        name = method.getName().toString();
        signature =
            method.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .collect(Collectors.joining(","));
        publish(method, method.getModifiers());
      } else if (tree instanceof ClassTree type) {
        kind = Declaration.Kind.TYPE;
        name = type.getSimpleName().toString();
        publish(type, type.getModifiers());
        if (type.getKind() == Tree.Kind.RECORD) {
          publishConstructors(type);
        }
      } else {
        return null;
      }
      int start = position;
      while (Character.isWhitespace(code.charAt(start)) || code.charAt(start) == ';') {
        start++;
      }
      return new Member(kind, name, List.of(new Part(signature, start)), start, end(tree));
    }

    private void publish(Tree tree, ModifiersTree modifiers) {
      insertions.put(start(tree), "public static ");
      boolean method = tree instanceof MethodTree;
      int from = start(tree);
      for (var annotation : modifiers.getAnnotations()) {
        blank(from, start(annotation), method);
        from = end(annotation);
      }
      blank(from, end(modifiers), method);
    }

    /** Modifiers that do not go with the ones inserted, or that are not enforced at the top. */
    private void blank(int from, int to, boolean method) {
      Pattern pattern =
          method ? Pattern.compile(IN_THE_WAY.pattern() + "|\\bfinal\\b") : IN_THE_WAY;
      if (from < to) {
        pattern
            .matcher(code)
            .region(from, to)
            .results()
            .forEach(word -> blanks.put(word.start(), word.end() - word.start()));
      }
    }

    /** A public record's canonical constructor has to be public. */
    private void publishConstructors(ClassTree type) {
      for (Tree tree : type.getMembers()) {
        if (tree instanceof MethodTree method
            && method.getReturnType() == null
            && method.getModifiers().getFlags().stream().noneMatch(ACCESS::contains)) {
          insertions.put(start(method), "public ");
        }
      }
    }

    private int start(Tree tree) {
      int start = (int) positions.getStartPosition(unit, tree) - BEFORE.length();
      boolean generic =
          tree instanceof MethodTree method
              && !method.getTypeParameters().isEmpty()
              && start == start(method.getTypeParameters().getFirst());
      // The compiler has a generic method begin behind its bracket.
      return generic ? code.lastIndexOf('<', start) : start;
    }

    private int end(Tree tree) {
      return (int) positions.getEndPosition(unit, tree) - BEFORE.length();
    }
  }
}
