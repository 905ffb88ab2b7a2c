package org.jvmbootcamp.grader.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what tests call, as compiled against the starter, with what a submission has. So the
 * tests are compiled once, and a change of the signature is told in words.
 */
public final class Signatures {
  private final Map<String, ClassModel> submitted = new HashMap<>();

  private Signatures(Collection<byte[]> submission) {
    for (byte[] bytes : submission) {
      ClassModel model = ClassFile.of().parse(bytes);
      submitted.put(model.thisClass().asInternalName(), model);
    }
  }

  /**
   * What the tests need and the submission lacks, a sentence each; empty if they fit.
   *
   * @param starter binary names of the starter's classes
   */
  public static List<String> missing(
      Collection<byte[]> tests, Set<String> starter, Collection<byte[]> submission) {
    var signatures = new Signatures(submission);
    var missing = new LinkedHashSet<String>();
    for (byte[] test : tests) {
      ClassFile.of()
          .parse(test)
          .constantPool()
          .forEach(
              entry -> {
                switch (entry) {
                  case ClassEntry type when starter.contains(type.asInternalName()) ->
                      signatures.type(type.asInternalName(), missing);
                  case MemberRefEntry member
                      when starter.contains(member.owner().asInternalName()) ->
                      signatures.member(member, missing);
                  default -> {}
                }
              });
    }
    return List.copyOf(missing);
  }

  private void type(String name, Set<String> missing) {
    if (!submitted.containsKey(name)) {
      missing.add("the class " + name.replace('$', '.') + " is missing; the text names it");
    }
  }

  private void member(MemberRefEntry member, Set<String> missing) {
    String owner = member.owner().asInternalName();
    ClassModel model = submitted.get(owner);
    if (model == null) {
      return;
    }
    String name = member.name().stringValue();
    String words = words(member);
    if (member instanceof FieldRefEntry) {
      if (Stream.of(model)
          .flatMap(m -> m.fields().stream())
          .noneMatch(f -> f.fieldName().equalsString(name))) {
        missing.add(owner + " has no " + words);
      }
      return;
    }
    boolean wantsInterface = member instanceof InterfaceMethodRefEntry;
    if (wantsInterface != model.flags().has(AccessFlag.INTERFACE)) {
      missing.add(owner + " must be " + (wantsInterface ? "an interface" : "a class"));
      return;
    }
    switch (find(owner, name, member.type().stringValue())) {
      case FOUND -> {}
      case PRIVATE -> missing.add(words + " is private: the tests must be able to call it");
      case MISSING -> missing.add(absent(owner, name, words, model));
    }
  }

  private static String absent(String owner, String name, String words, ClassModel model) {
    String others =
        model.methods().stream()
            .filter(m -> m.methodName().equalsString(name))
            .map(m -> words(owner, name, m.methodTypeSymbol()))
            .collect(Collectors.joining(", "));
    return "the tests call "
        + words
        + "; "
        + owner
        + " has "
        + (others.isEmpty() ? "nothing of that name" : others)
        + ". Keep the signature that the text names";
  }

  private enum Search {
    FOUND,
    PRIVATE,
    MISSING
  }

  private Search find(String owner, String name, String descriptor) {
    ClassModel model = submitted.get(owner);
    if (model == null) {
      return inherited(owner, name);
    }
    for (var method : model.methods()) {
      if (method.methodName().equalsString(name) && method.methodType().equalsString(descriptor)) {
        return method.flags().has(AccessFlag.PRIVATE) ? Search.PRIVATE : Search.FOUND;
      }
    }
    if (name.equals("<init>")) {
      return Search.MISSING;
    }
    var parents =
        Stream.concat(model.superclass().stream(), model.interfaces().stream())
            .map(ClassEntry::asInternalName)
            .toList();
    for (String parent : parents) {
      if (find(parent, name, descriptor) == Search.FOUND) {
        return Search.FOUND;
      }
    }
    return Search.MISSING;
  }

  /** What a class of the JDK or a library hands down; one that cannot be looked into is trusted. */
  private static Search inherited(String owner, String name) {
    try {
      var type =
          Class.forName(owner.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      boolean has =
          Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()))
              .anyMatch(m -> m.getName().equals(name));
      return has ? Search.FOUND : Search.MISSING;
    } catch (ClassNotFoundException | LinkageError e) {
      return Search.FOUND;
    }
  }

  private static String words(MemberRefEntry member) {
    String name = member.name().stringValue();
    String owner = member.owner().asInternalName();
    return member instanceof FieldRefEntry
        ? ClassDesc.ofDescriptor(member.type().stringValue()).displayName() + " " + name
        : words(owner, name, MethodTypeDesc.ofDescriptor(member.type().stringValue()));
  }

  private static String words(String owner, String name, MethodTypeDesc type) {
    String parameters =
        type.parameterList().stream().map(ClassDesc::displayName).collect(Collectors.joining(", "));
    return name.equals("<init>")
        ? "new " + owner.replace('$', '.') + "(" + parameters + ")"
        : type.returnType().displayName() + " " + name + "(" + parameters + ")";
  }
}
