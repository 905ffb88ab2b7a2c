package org.jvmbootcamp.instruments.memory;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/** This JVM's object model, asked through JOL. */
final class Vm {
  private final VirtualMachine vm;

  private Vm(VirtualMachine vm) {
    this.vm = vm;
  }

  /** The JVM that runs this; the first call takes about a third of a second. */
  static Vm here() {
    return Holder.VM_HERE;
  }

  /** An object's own size in bytes, padding included. */
  long sizeOf(Object object) {
    return vm.sizeOf(object);
  }

  /** The size in bytes that an object of a class has. */
  long sizeOf(Class<?> type) {
    return ClassLayout.parseClass(type).instanceSize();
  }

  /** Bytes that a field or array element of a type takes. */
  long width(Class<?> type) {
    return vm.sizeOfField(type.isPrimitive() ? type.getName() : Object.class.getName());
  }

  long offset(Field field) {
    return vm.fieldOffset(field);
  }

  /** The class word's size in bytes; 0 where the header is compact. */
  int classWord() {
    return vm.classPointerSize();
  }

  int headerSize() {
    return vm.objectHeaderSize();
  }

  int alignment() {
    return vm.objectAlignment();
  }

  long arrayBase(Class<?> component) {
    return vm.arrayBaseOffset(component.getName());
  }

  @Nullable Object reference(Object holder, long offset) {
    return vm.getObject(holder, offset);
  }

  /** A primitive field's value in words. */
  String primitive(Object holder, Class<?> type, long offset) {
    return switch (type.getName()) {
      case "boolean" -> String.valueOf(vm.getBoolean(holder, offset));
      case "byte" -> String.valueOf(vm.getByte(holder, offset));
      case "short" -> String.valueOf(vm.getShort(holder, offset));
      case "char" -> "'" + vm.getChar(holder, offset) + "'";
      case "int" -> String.valueOf(vm.getInt(holder, offset));
      case "float" -> String.valueOf(vm.getFloat(holder, offset));
      case "long" -> String.valueOf(vm.getLong(holder, offset));
      case "double" -> String.valueOf(vm.getDouble(holder, offset));
      default -> throw new IllegalArgumentException("not a primitive type: " + type);
    };
  }

  /** The instance fields of a class and its superclasses, by offset. */
  List<Field> fields(Class<?> type) {
    var fields = new ArrayList<Field>();
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (var field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          fields.add(field);
        }
      }
    }
    fields.sort(Comparator.comparingLong(this::offset));
    return fields;
  }

  private static Vm create() {
    // JOL reads these once. Addresses, for which it would start a second JVM, are not shown.
    System.setProperty("jol.magicFieldOffset", "true");
    System.setProperty("jol.skipHotspotSAAttach", "true");
    if (!mayAttachToItself()) {
      System.setProperty("jol.skipDynamicAttach", "true");
    }
    // JOL prints what it did not attach to, which a reader cannot act on.
    var out = System.out;
    System.setOut(
        new PrintStream(out, true) {
          @Override
          public void println(@Nullable String line) {
            if (line == null || !line.startsWith("# WARNING: Unable to")) {
              super.println(line);
            }
          }
        });
    try {
      return new Vm(VM.current());
    } finally {
      System.setOut(out);
    }
  }

  private static boolean mayAttachToItself() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(
            argument ->
                argument.equals("-Djdk.attach.allowAttachSelf=true")
                    || argument.equals("-Djdk.attach.allowAttachSelf"));
  }

  private static final class Holder {
    static final Vm VM_HERE = create();
  }
}
