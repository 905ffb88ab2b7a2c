package org.jvmbootcamp.kernel.stop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;

/**
 * The few functions of JNI and JVMTI that stopping a thread needs, bound to the thread that made
 * this object. Reference arguments are global references.
 *
 * <p>Local references do not outlive the next native method of the JDK on this thread, so a call
 * that makes one is fused with the call that makes it global.
 */
@SuppressWarnings("restricted")
final class NativeCalls {
  private static final int JNI_VERSION = 0x00010008;
  private static final int JVMTI_VERSION = 0x30150000;

  // Places in the function tables of jni.h and jvmti.h.
  private static final int VM_GET_ENV = 6;
  private static final int JNI_NEW_GLOBAL_REF = 21;
  private static final int JNI_DELETE_GLOBAL_REF = 22;
  private static final int JNI_GET_OBJECT_CLASS = 31;
  private static final int JNI_GET_FIELD_ID = 94;
  private static final int JNI_GET_OBJECT_FIELD = 95;
  private static final int JVMTI_SUSPEND_THREAD = 4;
  private static final int JVMTI_RESUME_THREAD = 5;
  private static final int JVMTI_STOP_THREAD = 6;
  private static final int JVMTI_GET_CURRENT_THREAD = 17;
  private static final int JVMTI_ADD_CAPABILITIES = 141;

  private final Linker linker = Linker.nativeLinker();
  private final MemorySegment jni;
  private final MemorySegment jvmti;
  private final MethodHandle deleteGlobal;
  private final MethodHandle newGlobal;
  private final MethodHandle classOf;
  private final MethodHandle fieldId;
  private final MethodHandle objectField;
  private final MethodHandle suspend;
  private final MethodHandle resume;
  private final MethodHandle stop;
  private final MethodHandle currentThread;
  private final MethodHandle addCapabilities;

  /** Binds the functions; throws if this JVM does not offer them. */
  NativeCalls(Path javaHome) throws Throwable {
    Path library = javaHome.resolve("lib/server").resolve(System.mapLibraryName("jvm"));
    var symbols = SymbolLookup.libraryLookup(library, Arena.global());
    MemorySegment vm;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment found = arena.allocate(ADDRESS);
      MemorySegment number = arena.allocate(JAVA_INT);
      var getVms =
          call(symbols.findOrThrow("JNI_GetCreatedJavaVMs"), JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
      int result = (int) getVms.invokeExact(found, 1, number);
      if (result != 0 || number.get(JAVA_INT, 0) != 1) {
        throw new IllegalStateException("no JVM found: " + result);
      }
      vm = found.get(ADDRESS, 0);
      jni = environment(arena, vm, JNI_VERSION);
      jvmti = environment(arena, vm, JVMTI_VERSION);
    }
    newGlobal = jniCall(JNI_NEW_GLOBAL_REF, ADDRESS, ADDRESS, ADDRESS);
    deleteGlobal =
        MethodHandles.insertArguments(
            linker.downcallHandle(
                function(jni, JNI_DELETE_GLOBAL_REF), FunctionDescriptor.ofVoid(ADDRESS, ADDRESS)),
            0,
            jni);
    classOf = global(jniCall(JNI_GET_OBJECT_CLASS, ADDRESS, ADDRESS, ADDRESS));
    fieldId = jniCall(JNI_GET_FIELD_ID, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    objectField = global(jniCall(JNI_GET_OBJECT_FIELD, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    suspend = jvmtiCall(JVMTI_SUSPEND_THREAD, ADDRESS);
    resume = jvmtiCall(JVMTI_RESUME_THREAD, ADDRESS);
    stop = jvmtiCall(JVMTI_STOP_THREAD, ADDRESS, ADDRESS);
    currentThread = jvmtiCall(JVMTI_GET_CURRENT_THREAD, ADDRESS);
    addCapabilities = jvmtiCall(JVMTI_ADD_CAPABILITIES, ADDRESS);
  }

  /** The calling thread. */
  MemorySegment currentThread() throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ADDRESS);
      MemorySegment ignored = (MemorySegment) newGlobal.invokeExact(MemorySegment.NULL);
      check("GetCurrentThread", (int) currentThread.invokeExact(out));
      return (MemorySegment) newGlobal.invokeExact(out.get(ADDRESS, 0));
    }
  }

  MemorySegment classOf(MemorySegment object) throws Throwable {
    return (MemorySegment) classOf.invokeExact(object);
  }

  MemorySegment field(MemorySegment type, String name, String descriptor) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      return (MemorySegment)
          fieldId.invokeExact(type, arena.allocateFrom(name), arena.allocateFrom(descriptor));
    }
  }

  MemorySegment read(MemorySegment object, MemorySegment field) throws Throwable {
    return (MemorySegment) objectField.invokeExact(object, field);
  }

  void delete(MemorySegment object) throws Throwable {
    deleteGlobal.invokeExact(object);
  }

  /** Asks for capabilities, by their bits in {@code jvmtiCapabilities}. */
  void addCapabilities(int... bits) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment wanted = arena.allocate(16);
      for (int bit : bits) {
        int place = bit / 8;
        wanted.set(
            java.lang.foreign.ValueLayout.JAVA_BYTE,
            place,
            (byte) (wanted.get(java.lang.foreign.ValueLayout.JAVA_BYTE, place) | 1 << bit % 8));
      }
      check("AddCapabilities", (int) addCapabilities.invokeExact(wanted));
    }
  }

  /** JVMTI's error code; 0 is success. */
  int suspend(MemorySegment thread) throws Throwable {
    return (int) suspend.invokeExact(thread);
  }

  /** JVMTI's error code; 0 is success. */
  int resume(MemorySegment thread) throws Throwable {
    return (int) resume.invokeExact(thread);
  }

  /** Throws an object in a thread; JVMTI's error code, 0 is success. */
  int stop(MemorySegment thread, MemorySegment throwable) throws Throwable {
    return (int) stop.invokeExact(thread, throwable);
  }

  private MethodHandle global(MethodHandle makesLocal) {
    return MethodHandles.filterReturnValue(makesLocal, newGlobal);
  }

  private MethodHandle jniCall(int place, MemoryLayout result, MemoryLayout... arguments) {
    return MethodHandles.insertArguments(call(function(jni, place), result, arguments), 0, jni);
  }

  private MethodHandle jvmtiCall(int place, MemoryLayout... arguments) {
    MemoryLayout[] all = new MemoryLayout[arguments.length + 1];
    all[0] = ADDRESS;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return MethodHandles.insertArguments(call(function(jvmti, place), JAVA_INT, all), 0, jvmti);
  }

  private MethodHandle call(MemorySegment address, MemoryLayout result, MemoryLayout... arguments) {
    return linker.downcallHandle(address, FunctionDescriptor.of(result, arguments));
  }

  private MemorySegment environment(Arena arena, MemorySegment vm, int version) throws Throwable {
    MemorySegment out = arena.allocate(ADDRESS);
    var getEnv = call(function(vm, VM_GET_ENV), JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    check("GetEnv", (int) getEnv.invokeExact(vm, out, version));
    return out.get(ADDRESS, 0);
  }

  private static MemorySegment function(MemorySegment environment, int place) {
    MemorySegment table = environment.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
    return table.reinterpret((place + 1) * ADDRESS.byteSize()).getAtIndex(ADDRESS, place);
  }

  private static void check(String what, int error) {
    if (error != 0) {
      throw new IllegalStateException(what + ": error " + error);
    }
  }
}
