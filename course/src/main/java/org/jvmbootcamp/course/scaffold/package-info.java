/** New exercises, whole in form, for an author to fill. */
@NullMarked
package org.jvmbootcamp.course.scaffold;

import org.jspecify.annotations.NullMarked;
