/** Bytecode beside the source that it comes from. */
@NullMarked
package org.jvmbootcamp.instruments.bytecode;

import org.jspecify.annotations.NullMarked;
