package org.jvmbootcamp.workbench.instruments;

import org.jvmbootcamp.kernel.spi.Extension;

/** Brings the instruments, with their renderers and imports. */
public final class InstrumentsExtension implements Extension {}
