/** A cell in a JVM of its own: output, end, memory, garbage collections. */
@NullMarked
package org.jvmbootcamp.instruments.jvm;

import org.jspecify.annotations.NullMarked;
