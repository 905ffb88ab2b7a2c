/** The wire: Jupyter's messages, their signatures, and one blocking thread a channel. */
@NullMarked
package org.jvmbootcamp.kernel.protocol;

import org.jspecify.annotations.NullMarked;
