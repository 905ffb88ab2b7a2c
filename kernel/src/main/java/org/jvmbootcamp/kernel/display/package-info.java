/** How values look in a notebook: renderers, tables, and types that show themselves. */
@NullMarked
package org.jvmbootcamp.kernel.display;

import org.jspecify.annotations.NullMarked;
