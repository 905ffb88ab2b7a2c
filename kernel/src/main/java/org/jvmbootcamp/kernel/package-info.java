/** A Java kernel for Jupyter. */
@NullMarked
package org.jvmbootcamp.kernel;

import org.jspecify.annotations.NullMarked;
