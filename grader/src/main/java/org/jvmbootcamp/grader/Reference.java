package org.jvmbootcamp.grader;

import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jvmbootcamp.grader.compile.Compiled;
import org.jvmbootcamp.grader.compile.Widening;

/**
 * An exercise's tests, compiled once against its starter.
 *
 * @param tests classes by binary name, open to the reader's classes
 * @param run binary names of the test classes, in order
 * @param hidden those of them that learners do not have
 * @param signature binary names of the classes that a submission must have
 * @param places of test methods, {@code Class.method}, as the source has them
 */
record Reference(
    Map<String, byte[]> tests,
    List<String> run,
    Set<String> hidden,
    Set<String> signature,
    Map<String, Integer> places) {

  static Reference of(Exercise exercise, List<Compiled.ClassFile> classes, boolean withHidden) {
    var hiddenFiles =
        exercise.answers().filter(_ -> withHidden).stream()
            .flatMap(answers -> answers.hiddenTests().stream())
            .map(Exercise.JavaFile::name)
            .collect(Collectors.toSet());
    var testFiles =
        exercise.tests().stream().map(Exercise.JavaFile::name).collect(Collectors.toSet());
    var tests = new LinkedHashMap<String, byte[]>();
    var run = new ArrayList<String>();
    var hidden = new ArrayList<String>();
    var signature = new ArrayList<String>();
    var places = new HashMap<String, Integer>();
    for (Compiled.ClassFile type : classes) {
      boolean isHidden = hiddenFiles.contains(type.source());
      if (isHidden || testFiles.contains(type.source())) {
        tests.put(type.name(), Widening.widen(type.bytes()));
        if ((type.name() + ".java").equals(type.source())) {
          run.add(type.name());
        }
        if (isHidden) {
          hidden.add(type.name());
        }
        methods(type, places);
      } else if (type.source().equals(exercise.fileName())) {
        signature.add(type.name());
      }
    }
    return new Reference(tests, run, Set.copyOf(hidden), Set.copyOf(signature), places);
  }

  private static void methods(Compiled.ClassFile type, Map<String, Integer> places) {
    for (var method : ClassFile.of().parse(type.bytes()).methods()) {
      places.putIfAbsent(type.name() + "." + method.methodName().stringValue(), places.size());
    }
  }
}
