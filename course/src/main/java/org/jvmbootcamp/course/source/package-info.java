/** What an author writes, read with line numbers: the course's order, lessons, included code. */
@NullMarked
package org.jvmbootcamp.course.source;

import org.jspecify.annotations.NullMarked;
