package org.jvmbootcamp.instruments.memory;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.TypeNames;

/** Reads layouts from this JVM. */
public final class LayoutReader {
  private static final int ELEMENTS_SHOWN = 16;

  private final Vm vm;
  private final List<Slot> slots = new ArrayList<>();

  private LayoutReader(Vm vm) {
    this.vm = vm;
  }

  /** The layout of an object, with the values it holds now. */
  public static Layout of(Object object) {
    var vm = Vm.here();
    var reader = new LayoutReader(vm);
    var type = object.getClass();
    if (type.isArray()) {
      return reader.array(TypeNames.of(type.getComponentType()), object, vm.sizeOf(object));
    }
    return reader.fields(type, object, vm.sizeOf(object));
  }

  /**
   * The layout that every object of a class has.
   *
   * @throws IllegalArgumentException if the class can have no objects of its own
   */
  public static Layout of(Class<?> type) {
    var vm = Vm.here();
    if (type.isPrimitive()) {
      throw new IllegalArgumentException(
          "layout("
              + type.getName()
              + ".class): a primitive is not an object, it has no layout of its own; try layout("
              + boxed(type)
              + ".class)");
    }
    if (type.isInterface() || (Modifier.isAbstract(type.getModifiers()) && !type.isArray())) {
      throw new IllegalArgumentException(
          "layout("
              + TypeNames.of(type)
              + ".class): no object has exactly this class, since it is "
              + (type.isInterface() ? "an interface" : "abstract")
              + "; pass an object, or a class that can be created");
    }
    if (type.isArray()) {
      return of(Array.newInstance(type.getComponentType(), 0));
    }
    return new LayoutReader(vm).fields(type, null, vm.sizeOf(type));
  }

  private Layout fields(Class<?> type, @Nullable Object object, long size) {
    header(vm.headerSize());
    for (var field : vm.fields(type)) {
      var offset = vm.offset(field);
      slot(field.getName(), field.getType(), offset, object);
    }
    return finish(TypeNames.of(type), size);
  }

  private Layout array(String component, Object array, long size) {
    var type = array.getClass().getComponentType();
    var length = Array.getLength(array);
    var width = vm.width(type);
    var base = vm.arrayBase(type);
    header(vm.headerSize());
    // The length is an int, and stands before the first element, behind the header.
    slots.add(
        new Slot(Slot.Kind.HEADER, "length", "int", vm.headerSize(), 4, String.valueOf(length)));
    var shown = length <= ELEMENTS_SHOWN + 1 ? length : ELEMENTS_SHOWN;
    for (var i = 0; i < shown; i++) {
      slot("[" + i + "]", type, base + i * width, array);
    }
    if (shown < length) {
      var kind = type.isPrimitive() ? Slot.Kind.PRIMITIVE : Slot.Kind.REFERENCE;
      var name = "[%d] to [%d]".formatted(shown, length - 1);
      var rest = (length - shown) * width;
      slots.add(new Slot(kind, name, TypeNames.of(type), base + shown * width, rest, "…"));
    }
    return finish(component + "[" + length + "]", size);
  }

  private void slot(String name, Class<?> type, long offset, @Nullable Object holder) {
    var kind = type.isPrimitive() ? Slot.Kind.PRIMITIVE : Slot.Kind.REFERENCE;
    String value = null;
    if (holder != null) {
      value =
          type.isPrimitive()
              ? vm.primitive(holder, type, offset)
              : describe(vm.reference(holder, offset));
    }
    slots.add(new Slot(kind, name, TypeNames.of(type), offset, vm.width(type), value));
  }

  private void header(int size) {
    var classWord = vm.classWord();
    if (classWord == 0) {
      slots.add(
          new Slot(Slot.Kind.HEADER, "mark and class", "", 0, size, "hash, lock, age; class"));
    } else {
      var mark = size - classWord;
      slots.add(new Slot(Slot.Kind.HEADER, "mark", "", 0, mark, "hash, lock, age"));
      slots.add(new Slot(Slot.Kind.HEADER, "class", "", mark, classWord, "which class it is"));
    }
  }

  /** Puts padding where nothing stands. */
  private Layout finish(String type, long size) {
    var whole = new ArrayList<Slot>();
    var end = 0L;
    for (var slot : slots) {
      padding(whole, end, slot.offset());
      whole.add(slot);
      end = slot.offset() + slot.size();
    }
    padding(whole, end, size);
    return new Layout(type, size, vm.classWord() == 0, whole);
  }

  private static void padding(List<Slot> slots, long from, long to) {
    if (from < to) {
      slots.add(new Slot(Slot.Kind.PADDING, "padding", "", from, to - from, null));
    }
  }

  /** An object in a few words: its class, and its value where that is short. */
  static String describe(@Nullable Object object) {
    return switch (object) {
      case null -> "null";
      case String string -> "→ String " + quote(string);
      case Number number -> "→ " + TypeNames.of(number.getClass()) + " " + plain(number);
      case Boolean bool -> "→ Boolean " + bool;
      case Character character -> "→ Character '" + character + "'";
      case Enum<?> constant -> "→ " + constant.name();
      case Object array when array.getClass().isArray() ->
          "→ %s[%d]"
              .formatted(TypeNames.of(array.getClass().getComponentType()), Array.getLength(array));
      default -> "→ " + TypeNames.of(object.getClass());
    };
  }

  /** Only the JDK's own numbers print themselves: a reader's toString could do anything. */
  private static String plain(Number number) {
    var jdk = number.getClass().getClassLoader() == null;
    return jdk ? Html.cut(number.toString(), 20) : "";
  }

  private static String quote(String string) {
    return '"' + Html.cut(string, 16).replace("\n", "\\n") + '"';
  }

  private static String boxed(Class<?> primitive) {
    return java.lang.invoke.MethodType.methodType(primitive).wrap().returnType().getSimpleName();
  }
}
