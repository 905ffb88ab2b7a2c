package org.jvmbootcamp.instruments.bytecode;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.show.TypeNames;

/** Instructions in words. */
final class InstructionText {
  private InstructionText() {}

  static String of(Instruction instruction, Map<Label, String> labels) {
    var name = instruction.opcode().name().toLowerCase(Locale.ROOT);
    var operand =
        switch (instruction) {
          case InvokeInstruction call ->
              owner(call.owner().asInternalName())
                  + "."
                  + call.name().stringValue()
                  + signature(call.typeSymbol());
          case InvokeDynamicInstruction call ->
              call.name().stringValue() + signature(call.typeSymbol());
          case FieldInstruction field ->
              owner(field.owner().asInternalName())
                  + "."
                  + field.name().stringValue()
                  + ": "
                  + field.typeSymbol().displayName();
          case ConstantInstruction constant when instruction.sizeInBytes() > 1 ->
              quoted(constant.constantValue());
          case LoadInstruction load when load.sizeInBytes() > 1 -> String.valueOf(load.slot());
          case StoreInstruction store when store.sizeInBytes() > 1 -> String.valueOf(store.slot());
          case IncrementInstruction add -> add.slot() + " by " + add.constant();
          case NewObjectInstruction made -> owner(made.className().asInternalName());
          case NewReferenceArrayInstruction made -> owner(made.componentType().asInternalName());
          case NewPrimitiveArrayInstruction made -> made.typeKind().name().toLowerCase(Locale.ROOT);
          case TypeCheckInstruction check -> owner(check.type().asInternalName());
          default ->
              targets(instruction).stream()
                  .map(label -> labels.getOrDefault(label, "?"))
                  .collect(Collectors.joining(", "));
        };
    return operand.isEmpty() ? name : name + " " + operand;
  }

  /** Where an instruction may jump to. */
  static List<Label> targets(Instruction instruction) {
    return switch (instruction) {
      case BranchInstruction branch -> List.of(branch.target());
      case TableSwitchInstruction table -> all(table.cases(), table.defaultTarget());
      case LookupSwitchInstruction lookup -> all(lookup.cases(), lookup.defaultTarget());
      default -> List.of();
    };
  }

  private static List<Label> all(List<SwitchCase> cases, Label otherwise) {
    var labels = new ArrayList<Label>();
    cases.forEach(one -> labels.add(one.target()));
    labels.add(otherwise);
    return labels;
  }

  private static String owner(String internalName) {
    return TypeNames.of(internalName.replace('/', '.'));
  }

  private static String signature(MethodTypeDesc type) {
    return "("
        + type.parameterList().stream()
            .map(one -> one.displayName())
            .collect(Collectors.joining(", "))
        + "): "
        + type.returnType().displayName();
  }

  private static String quoted(Object constant) {
    return constant instanceof String string
        ? '"' + string.replace("\n", "\\n") + '"'
        : String.valueOf(constant);
  }
}
