/** Brings exercises into the notebook. */
@NullMarked
package org.jvmbootcamp.workbench.exercises;

import org.jspecify.annotations.NullMarked;
