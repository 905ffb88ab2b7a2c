/** Shows what happens inside the JVM: bytes, benchmarks, profiles. */
@NullMarked
package org.jvmbootcamp.instruments;

import org.jspecify.annotations.NullMarked;
