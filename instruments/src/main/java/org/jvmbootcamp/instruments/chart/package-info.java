/** Charts of measured values. */
@NullMarked
package org.jvmbootcamp.instruments.chart;

import org.jspecify.annotations.NullMarked;
