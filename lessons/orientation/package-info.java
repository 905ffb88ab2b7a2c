/** Code that the lessons of the orientation call. */
@NullMarked
package orientation;

import org.jspecify.annotations.NullMarked;
