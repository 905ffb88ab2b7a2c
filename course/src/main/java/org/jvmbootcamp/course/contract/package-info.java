/** What every exercise must meet before a learner sees it, and the proof that it does. */
@NullMarked
package org.jvmbootcamp.course.contract;

import org.jspecify.annotations.NullMarked;
