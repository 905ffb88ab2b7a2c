/** Editing help: completion, inspection, whether a cell is complete. */
@NullMarked
package org.jvmbootcamp.kernel.complete;

import org.jspecify.annotations.NullMarked;
