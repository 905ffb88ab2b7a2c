package org.jvmbootcamp.instruments.jit;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jvmbootcamp.instruments.source.Program;

/** Tells the cell's line of a place in the bytecode of the reader's methods. */
final class LineNumbers {
  private final Program program;
  private final Map<MethodId, List<LineNumberInfo>> tables = new HashMap<>();

  private LineNumbers(Program program) {
    this.program = program;
  }

  /** Reads what a program was compiled to. */
  static LineNumbers read(Program program, Path classes) throws IOException {
    var numbers = new LineNumbers(program);
    try (var files = Files.walk(classes)) {
      for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        var model = ClassFile.of().parse(Files.readAllBytes(file));
        var holder = model.thisClass().asInternalName().replace('/', '.');
        for (var method : model.methods()) {
          var id =
              new MethodId(
                  holder, method.methodName().stringValue(), method.methodType().stringValue());
          numbers.tables.put(id, table(method));
        }
      }
    }
    return numbers;
  }

  /** The cell's line, from 1; 0 if the place is none of a cell's. */
  int line(MethodId method, int bci) {
    var line = 0;
    for (var entry : tables.getOrDefault(method, List.of())) {
      if (entry.startPc() <= bci) {
        line = entry.lineNumber();
      }
    }
    return program.source().origin(line).map(origin -> origin.line()).orElse(0);
  }

  private static List<LineNumberInfo> table(MethodModel method) {
    return method
        .findAttribute(Attributes.code())
        .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
        .map(table -> table.lineNumbers())
        .orElse(List.of());
  }
}
