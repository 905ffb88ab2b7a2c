/** What the just-in-time compilers made of a cell's code, told from the JVM's own log. */
@NullMarked
package org.jvmbootcamp.instruments.jit;

import org.jspecify.annotations.NullMarked;
