/** Answers to the requests of front ends. */
@NullMarked
package org.jvmbootcamp.kernel.requests;

import org.jspecify.annotations.NullMarked;
