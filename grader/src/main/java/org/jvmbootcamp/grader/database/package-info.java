/** PostgreSQL for exercises of kind database: started once, a database for each run. */
@NullMarked
package org.jvmbootcamp.grader.database;

import org.jspecify.annotations.NullMarked;
