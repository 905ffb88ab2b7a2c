package org.jvmbootcamp.instruments.profile;

/**
 * A place in a call stack.
 *
 * @param name the method, or the cell's line
 * @param own whether it is the reader's code
 */
public record Frame(String name, boolean own) {}
