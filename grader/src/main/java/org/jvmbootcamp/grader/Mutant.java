package org.jvmbootcamp.grader;

/**
 * A wrong idea, which the exercise must tell from a right one.
 *
 * @param name the file's name without {@code .java}
 * @param idea what is wrong, from the file's first line
 * @param source Java, whole
 */
public record Mutant(String name, String idea, String source) {}
