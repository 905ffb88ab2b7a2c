package org.jvmbootcamp.kernel.eval;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jvmbootcamp.kernel.notebook.Exits;
import org.jvmbootcamp.kernel.output.StoppedError;

/**
 * Makes compiled snippets say where they come from: the source file becomes the cell and the lines
 * the cell's, so that every stack trace, profile and debugger names them. Calls that would end the
 * JVM become calls that explain, and what catches everything passes on a stop.
 */
final class ClassRewriter {
  private static final ClassDesc EXITS = Exits.class.describeConstable().orElseThrow();
  private static final String SYSTEM = "java/lang/System";
  private static final String RUNTIME = "java/lang/Runtime";

  private static final ClassDesc STOPPED = StoppedError.class.describeConstable().orElseThrow();
  private static final Set<String> CATCH_ALL = Set.of("java/lang/Throwable", "java/lang/Error");

  private final ClassFile classFile;

  /**
   * A rewriter.
   *
   * @param loader finds the classes of cells, whose common supertypes the verifier wants to know
   */
  ClassRewriter(ClassLoader loader) {
    classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.defaultResolver()
                    .orElse(ClassHierarchyResolver.ofResourceParsing(loader))));
  }

  ClassModel parse(byte[] bytes) {
    return classFile.parse(bytes);
  }

  /** The same class with the cell's name as its source file and its lines mapped. */
  byte[] rewrite(ClassModel model, String file, IntUnaryOperator line) {
    ClassTransform transform =
        ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> code(line)))
            .andThen(
                (builder, element) ->
                    builder.with(
                        element instanceof SourceFileAttribute
                            ? SourceFileAttribute.of(file)
                            : element));
    return classFile.transformClass(model, transform);
  }

  private static CodeTransform code(IntUnaryOperator line) {
    // The handlers of a method come before its instructions.
    Set<Label> catchAll = new HashSet<>();
    return (builder, element) -> {
      switch (element) {
        case LineNumber number ->
            builder.with(LineNumber.of(Math.max(1, line.applyAsInt(number.line()))));
        case InvokeInstruction call -> invoke(builder, call);
        case InvokeDynamicInstruction call -> invoke(builder, call);
        case ExceptionCatch handler -> {
          builder.with(handler);
          if (handler.catchType().filter(t -> CATCH_ALL.contains(t.asInternalName())).isPresent()) {
            catchAll.add(handler.handler());
          }
        }
        case LabelTarget target -> {
          builder.with(target);
          if (catchAll.contains(target.label())) {
            passOnStop(builder);
          }
        }
        default -> builder.with(element);
      }
    };
  }

  /** A handler begins with what it caught on the stack; a stop goes on to whoever is outside. */
  private static void passOnStop(CodeBuilder builder) {
    Label other = builder.newLabel();
    builder.dup().instanceOf(STOPPED).ifeq(other).athrow().labelBinding(other);
  }

  private static void invoke(CodeBuilder builder, InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    if (!ends(owner, name)) {
      builder.with(call);
    } else if (owner.equals(SYSTEM)) {
      builder.invokestatic(EXITS, name, call.typeSymbol());
    } else {
      builder.invokestatic(
          EXITS,
          name,
          call.typeSymbol().insertParameterTypes(0, ClassDesc.ofInternalName(RUNTIME)));
    }
  }

  /** References such as {@code System::exit} are arguments of what makes the lambda. */
  private static void invoke(CodeBuilder builder, InvokeDynamicInstruction call) {
    ConstantDesc[] arguments =
        call.bootstrapArgs().stream().map(ClassRewriter::explained).toArray(ConstantDesc[]::new);
    builder.invokedynamic(
        DynamicCallSiteDesc.of(
            call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments));
  }

  private static ConstantDesc explained(ConstantDesc argument) {
    if (argument instanceof DirectMethodHandleDesc method) {
      String owner = method.owner().descriptorString();
      if (ends(owner.substring(1, owner.length() - 1), method.methodName())) {
        return MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.STATIC,
            EXITS,
            method.methodName(),
            method.invocationType());
      }
    }
    return argument;
  }

  private static boolean ends(String owner, String method) {
    return (owner.equals(SYSTEM) || owner.equals(RUNTIME))
        && (method.equals("exit") || method.equals("halt"));
  }
}
