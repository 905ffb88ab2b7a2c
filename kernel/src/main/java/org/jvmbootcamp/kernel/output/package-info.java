/** What cells print and show: captured, in order, each piece under the cell it belongs to. */
@NullMarked
package org.jvmbootcamp.kernel.output;

import org.jspecify.annotations.NullMarked;
