package org.jvmbootcamp.kernel.eval;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.IntUnaryOperator;
import org.jvmbootcamp.kernel.notebook.Exits;

/**
 * Makes compiled snippets say where they come from: the source file becomes the cell and the lines
 * the cell's, so that every stack trace, profile and debugger names them. Calls that would end the
 * JVM become calls that explain.
 */
final class ClassRewriter {
  private static final ClassDesc EXITS = Exits.class.describeConstable().orElseThrow();
  private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");

  private final ClassFile classFile = ClassFile.of();

  /** The same class with the cell's name as its source file and its lines mapped. */
  byte[] rewrite(byte[] bytes, String file, IntUnaryOperator line) {
    CodeTransform code =
        (builder, element) -> {
          switch (element) {
            case LineNumber number ->
                builder.with(LineNumber.of(Math.max(1, line.applyAsInt(number.line()))));
            case InvokeInstruction call -> invoke(builder, call);
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
    return classFile.transformClass(classFile.parse(bytes), transform);
  }

  private static void invoke(CodeBuilder builder, InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    boolean ends = name.equals("exit") || name.equals("halt");
    if (ends && owner.equals("java/lang/System")) {
      builder.invokestatic(
          EXITS, name, MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
    } else if (ends && owner.equals("java/lang/Runtime")) {
      builder.invokestatic(
          EXITS, name, MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int));
    } else {
      builder.with((CodeElement) call);
    }
  }
}
