/** Turns lessons and exercises into notebooks, and checks the contract of every exercise. */
@NullMarked
package org.jvmbootcamp.course;

import org.jspecify.annotations.NullMarked;
