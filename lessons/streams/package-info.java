/** Code that the lessons on streams include or call. */
@NullMarked
package streams;

import org.jspecify.annotations.NullMarked;
