/** Tablesaw's tables in the notebook. */
@NullMarked
package org.jvmbootcamp.workbench.tables;

import org.jspecify.annotations.NullMarked;
