/** Code that the lessons on ETL patterns include or call. */
@NullMarked
package etl;

import org.jspecify.annotations.NullMarked;
