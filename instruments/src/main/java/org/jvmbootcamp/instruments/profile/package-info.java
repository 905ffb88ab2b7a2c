/** Where time and memory go: profiles with the JDK Flight Recorder. */
@NullMarked
package org.jvmbootcamp.instruments.profile;

import org.jspecify.annotations.NullMarked;
