/**
 * The kernel's own magics: the class path, Maven, loading code, time; as IJava's notebooks use
 * them.
 */
@NullMarked
package org.jvmbootcamp.kernel.magics;

import org.jspecify.annotations.NullMarked;
