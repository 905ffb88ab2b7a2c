/** Progress of long work: what to show, and on what. */
@NullMarked
package org.jvmbootcamp.instruments.progress;

import org.jspecify.annotations.NullMarked;
