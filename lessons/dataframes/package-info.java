/** Code that the lessons on dataframes include or call. */
@NullMarked
package dataframes;

import org.jspecify.annotations.NullMarked;
