package org.jvmbootcamp.kernel.spi;

/**
 * One use of a magic in a cell.
 *
 * @param name the magic's name without percent signs
 * @param argument what follows the name on its line, trimmed
 * @param body the rest of the cell for a cell magic, otherwise empty
 * @param cell the cell's execution count
 * @param line the cell's line the magic stands on, from 1; the body begins on the next one
 */
public record MagicCall(String name, String argument, String body, int cell, int line) {}
