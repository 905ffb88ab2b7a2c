/** A session: its extensions, its state, and how a cell goes through it. */
@NullMarked
package org.jvmbootcamp.kernel.session;

import org.jspecify.annotations.NullMarked;
