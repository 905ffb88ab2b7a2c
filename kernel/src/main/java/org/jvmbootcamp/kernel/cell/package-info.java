/** A cell's text: which lines are magics and which are Java. */
@NullMarked
package org.jvmbootcamp.kernel.cell;

import org.jspecify.annotations.NullMarked;
