package org.jvmbootcamp.kernel.complete;

/**
 * One way to go on.
 *
 * @param text what would stand there
 * @param type what it is, in the words that front ends have icons for: function, instance,
 *     property, class, module, keyword, magic, path; empty if it is not known
 * @param signature a method's parameters and result, a variable's type; may be empty
 */
public record Match(String text, String type, String signature) {}
