/**
 * The names that IJava's notebooks call, so that they run unchanged; the work is done by the
 * kernel's own classes.
 */
@NullMarked
package io.github.spencerpark.ijava;

import org.jspecify.annotations.NullMarked;
