/** Notebooks as files: nbformat 4.5, written as Jupyter itself writes it. */
@NullMarked
package org.jvmbootcamp.course.notebook;

import org.jspecify.annotations.NullMarked;
