package org.jvmbootcamp.kernel.errors;

import java.util.Optional;
import org.jvmbootcamp.kernel.eval.Problem;

/** Sentences for the errors that beginners and visitors of Java meet most often. */
public final class JavaHelp implements Help {
  private final UnresolvedHelp unresolved;

  /** Help for a session. */
  public JavaHelp(Known known) {
    unresolved = new UnresolvedHelp(known);
  }

  @Override
  public Optional<String> sentence(Problem problem) {
    String key = key(problem);
    if (key.startsWith("cant.resolve")) {
      return unresolved.sentence(problem);
    }
    return switch (key) {
      case "expected", "expected2", "expected3", "expected4" -> SyntaxHelp.expected(problem);
      case "premature.eof" -> Optional.of(SyntaxHelp.premature(problem));
      case "illegal.start.of.expr" -> Optional.of(SyntaxHelp.illegalStart(problem));
      case "prob.found.req" -> Optional.of(TypeHelp.incompatible(problem));
      case "type.found.req" -> TypeHelp.unexpected(problem);
      case "unreported.exception.need.to.catch.or.throw" -> Optional.of(TypeHelp.checked(problem));
      case "doesnt.exist" ->
          unresolved
              .missingPackage(problem)
              .or(
                  () ->
                      Optional.of(
                          "No library on the class path has this package: add one with %maven group:artifact:version."));
      case "cant.apply.symbol", "cant.apply.symbols", "cant.apply.diamond.1" ->
          Optional.of(
              "Compare what is required with what you gave: number, order and types of the arguments.");
      case "already.defined" ->
          problem.message().matches("(method|constructor) .*")
              ? Optional.of(
                  "Two of one name must differ in their parameters: change or remove one.")
              : Sentences.of(key);
      default -> Sentences.of(key);
    };
  }

  /** The compiler's key without its prefix. */
  static String key(Problem problem) {
    return problem.code().replaceFirst("^(compiler\\.err|jdk\\.eval\\.error)\\.", "");
  }
}
