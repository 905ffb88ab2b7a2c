/** Code that the lessons on speed include or call. */
@NullMarked
package speed;

import org.jspecify.annotations.NullMarked;
