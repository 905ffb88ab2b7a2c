/** From lessons and exercises to notebooks and the instructor's guide. */
@NullMarked
package org.jvmbootcamp.course.compile;

import org.jspecify.annotations.NullMarked;
