package org.jvmbootcamp.instruments.memory;

import org.jspecify.annotations.Nullable;

/**
 * A run of bytes in an object.
 *
 * @param kind what the bytes are
 * @param name the field's name, the element's index, or what part of the header it is
 * @param type the type's name; empty for padding
 * @param offset first byte, counted from the object's start, from 0
 * @param size bytes
 * @param value what it holds, in words; null where there is no object, only a class
 */
public record Slot(
    Kind kind, String name, String type, long offset, long size, @Nullable String value) {
  /** What bytes are used for. */
  public enum Kind {
    HEADER,
    PRIMITIVE,
    REFERENCE,
    PADDING
  }
}
