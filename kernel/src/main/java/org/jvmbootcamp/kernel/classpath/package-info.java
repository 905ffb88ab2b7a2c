/** What is known of the jars that cells are compiled against. */
@NullMarked
package org.jvmbootcamp.kernel.classpath;

import org.jspecify.annotations.NullMarked;
