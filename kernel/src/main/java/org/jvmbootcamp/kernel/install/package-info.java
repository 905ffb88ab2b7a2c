/** Installs the kernel where Jupyter finds it. */
@NullMarked
package org.jvmbootcamp.kernel.install;

import org.jspecify.annotations.NullMarked;
