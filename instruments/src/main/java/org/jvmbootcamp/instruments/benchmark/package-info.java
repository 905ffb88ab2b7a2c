/** Benchmarks: JMH in forked JVMs, from a cell to a verdict in words. */
@NullMarked
package org.jvmbootcamp.instruments.benchmark;

import org.jspecify.annotations.NullMarked;
