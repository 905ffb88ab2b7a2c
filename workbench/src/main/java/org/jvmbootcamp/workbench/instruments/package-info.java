/** Brings instruments into the notebook. */
@NullMarked
package org.jvmbootcamp.workbench.instruments;

import org.jspecify.annotations.NullMarked;
