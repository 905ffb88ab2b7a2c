package org.jvmbootcamp.kernel.eval;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.util.function.IntUnaryOperator;
import org.jvmbootcamp.kernel.notebook.Exits;

/**
 * Makes compiled snippets say where they come from: the source file becomes the cell and the lines
 * the cell's, so that every stack trace, profile and debugger names them. Calls that would end the
 * JVM become calls that explain.
 */
final class ClassRewriter {
  private static final ClassDesc EXITS = Exits.class.describeConstable().orElseThrow();
  private static final String SYSTEM = "java/lang/System";
  private static final String RUNTIME = "java/lang/Runtime";

  private final ClassFile classFile = ClassFile.of();

  ClassModel parse(byte[] bytes) {
    return classFile.parse(bytes);
  }

  /** The same class with the cell's name as its source file and its lines mapped. */
  byte[] rewrite(ClassModel model, String file, IntUnaryOperator line) {
    CodeTransform code =
        (builder, element) -> {
          switch (element) {
            case LineNumber number ->
                builder.with(LineNumber.of(Math.max(1, line.applyAsInt(number.line()))));
            case InvokeInstruction call -> invoke(builder, call);
            case InvokeDynamicInstruction call -> invoke(builder, call);
            default -> builder.with(element);
          }
        };
    ClassTransform transform =
        ClassTransform.transformingMethodBodies(code)
            .andThen(
                (builder, element) ->
                    builder.with(
                        element instanceof SourceFileAttribute
                            ? SourceFileAttribute.of(file)
                            : element));
    return classFile.transformClass(model, transform);
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
