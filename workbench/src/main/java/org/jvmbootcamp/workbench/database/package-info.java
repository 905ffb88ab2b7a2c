/** A PostgreSQL for the cells of lessons. */
@NullMarked
package org.jvmbootcamp.workbench.database;

import org.jspecify.annotations.NullMarked;
