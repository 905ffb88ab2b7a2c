/** Code that the lessons on memory layout include or call. */
@NullMarked
package memory;

import org.jspecify.annotations.NullMarked;
