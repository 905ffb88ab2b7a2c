package org.jvmbootcamp.grader.compile;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.FieldTransform;
import java.lang.classfile.MethodTransform;
import java.lang.reflect.AccessFlag;

/**
 * Makes public what is not private. Tests and the reader's classes stand in one package for the
 * compiler, and apart, in two class loaders, when they run: this lets the tests in.
 */
public final class Widening {
  private Widening() {}

  /** The same class, open to the tests. */
  public static byte[] widen(byte[] bytes) {
    var classFile = ClassFile.of();
    ClassTransform transform =
        (builder, element) -> {
          if (element instanceof AccessFlags flags) {
            builder.withFlags(widened(flags.flagsMask()));
          } else {
            builder.with(element);
          }
        };
    MethodTransform method =
        (builder, element) -> {
          if (element instanceof AccessFlags flags) {
            builder.withFlags(widened(flags.flagsMask()));
          } else {
            builder.with(element);
          }
        };
    FieldTransform field =
        (builder, element) -> {
          if (element instanceof AccessFlags flags) {
            builder.withFlags(widened(flags.flagsMask()));
          } else {
            builder.with(element);
          }
        };
    return classFile.transformClass(
        classFile.parse(bytes),
        transform
            .andThen(ClassTransform.transformingMethods(method))
            .andThen(ClassTransform.transformingFields(field)));
  }

  private static int widened(int flags) {
    boolean isPrivate = (flags & AccessFlag.PRIVATE.mask()) != 0;
    return isPrivate ? flags : (flags & ~AccessFlag.PROTECTED.mask()) | AccessFlag.PUBLIC.mask();
  }
}
