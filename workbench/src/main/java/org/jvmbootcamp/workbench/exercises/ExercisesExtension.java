package org.jvmbootcamp.workbench.exercises;

import org.jvmbootcamp.kernel.spi.Extension;

/**
 * Brings the exercise loop: {@code %%exercise}, {@code %hint}, {@code %solution}, {@code %reset},
 * {@code %progress}.
 */
public final class ExercisesExtension implements Extension {}
