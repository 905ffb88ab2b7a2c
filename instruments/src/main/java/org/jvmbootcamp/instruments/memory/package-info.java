/** Objects as bytes: layouts, footprints, allocation, the heap. */
@NullMarked
package org.jvmbootcamp.instruments.memory;

import org.jspecify.annotations.NullMarked;
