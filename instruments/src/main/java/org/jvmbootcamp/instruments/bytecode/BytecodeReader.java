package org.jvmbootcamp.instruments.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.show.TypeNames;

/** Reads class files. */
public final class BytecodeReader {
  private BytecodeReader() {}

  /**
   * The bytecode of a loaded class.
   *
   * @param method only methods of this name; null for all
   * @throws IllegalArgumentException if the class has no class file to read, or no such method
   */
  public static Bytecode of(Class<?> type, @Nullable String method) {
    var path = type.getName().replace('.', '/') + ".class";
    var loader = type.getClassLoader();
    try (InputStream in =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(path)
            : loader.getResourceAsStream(path)) {
      if (in == null || type.isArray() || type.isPrimitive() || type.isHidden()) {
        throw new IllegalArgumentException(
            "bytecode("
                + TypeNames.of(type)
                + ".class): there is no class file, since the JVM made this class itself");
      }
      var code = read(in.readAllBytes(), _ -> "", name -> method == null || name.equals(method));
      if (method != null && code.methods().isEmpty()) {
        throw new IllegalArgumentException(
            "bytecode(%s.class, \"%s\"): there is no such method with code"
                .formatted(TypeNames.of(type), method));
      }
      return code;
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(type + ": " + unreadable.getMessage(), unreadable);
    }
  }

  /**
   * The bytecode in a class file.
   *
   * @param source the text of a line
   * @param wanted which methods, by name
   */
  static Bytecode read(byte[] classFile, IntFunction<String> source, Predicate<String> wanted) {
    var type = ClassFile.of().parse(classFile);
    var methods = new ArrayList<Bytecode.Method>();
    for (var method : type.methods()) {
      if (wanted.test(method.methodName().stringValue())) {
        method.code().ifPresent(code -> methods.add(method(type, method, code, source)));
      }
    }
    return new Bytecode(methods, List.of());
  }

  /** The constant pool of a class file, one entry each. */
  static List<String> constants(byte[] classFile) {
    var constants = new ArrayList<String>();
    for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
      constants.add("#" + entry.index() + " " + entry);
    }
    return constants;
  }

  private static Bytecode.Method method(
      ClassModel type, MethodModel method, CodeModel code, IntFunction<String> source) {
    var lines = new ArrayList<Bytecode.Line>();
    var labels = labels(code);
    var instructions = new ArrayList<String>();
    var line = 0;
    var bytes = 0;
    for (var element : code) {
      switch (element) {
        case LineNumber number -> {
          flush(lines, line, instructions, source);
          line = number.line();
        }
        case LabelTarget target -> {
          var name = labels.get(target.label());
          if (name != null) {
            instructions.add(name + ":");
          }
        }
        case Instruction instruction -> {
          instructions.add(InstructionText.of(instruction, labels));
          bytes += instruction.sizeInBytes();
        }
        default -> {}
      }
    }
    flush(lines, line, instructions, source);
    var types =
        method.methodTypeSymbol().parameterList().stream().map(one -> one.displayName()).toList();
    var name = method.methodName().stringValue();
    var owner = TypeNames.of(type.thisClass().asInternalName().replace('/', '.'));
    var title = owner + "." + name + "(" + String.join(", ", types) + ")";
    return new Bytecode.Method(title, bytes, lines);
  }

  private static void flush(
      List<Bytecode.Line> lines, int line, List<String> instructions, IntFunction<String> source) {
    if (!instructions.isEmpty()) {
      lines.add(new Bytecode.Line(line, line == 0 ? "" : source.apply(line), instructions));
      instructions.clear();
    }
  }

  /** Names for the places that instructions jump to. */
  private static Map<Label, String> labels(CodeModel code) {
    var labels = new HashMap<Label, String>();
    for (var element : code) {
      if (element instanceof Instruction instruction) {
        for (var label : InstructionText.targets(instruction)) {
          labels.putIfAbsent(label, "L" + (labels.size() + 1));
        }
      }
    }
    return labels;
  }
}
