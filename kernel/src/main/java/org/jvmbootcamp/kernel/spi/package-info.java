/** What others plug into the kernel: magics, renderers, default imports. */
@NullMarked
package org.jvmbootcamp.kernel.spi;

import org.jspecify.annotations.NullMarked;
