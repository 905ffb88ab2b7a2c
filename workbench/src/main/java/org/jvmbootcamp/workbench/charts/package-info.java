/** Charts in the notebook: XChart's, drawn sharp, in the course's style. */
@NullMarked
package org.jvmbootcamp.workbench.charts;

import org.jspecify.annotations.NullMarked;
