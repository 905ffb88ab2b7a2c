/** JVMs of their own: started, listened to, ended with all that they started. */
@NullMarked
package org.jvmbootcamp.instruments.process;

import org.jspecify.annotations.NullMarked;
