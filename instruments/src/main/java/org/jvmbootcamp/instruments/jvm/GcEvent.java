package org.jvmbootcamp.instruments.jvm;

/**
 * One garbage collection.
 *
 * @param seconds when it ended, since the JVM's start
 * @param kind what the collector calls it
 * @param before heap in use before, in bytes
 * @param after heap in use after, in bytes
 * @param heap the heap's size, in bytes; 0 if the log does not tell
 * @param pause milliseconds that the program stood still; NaN if the collection ran beside it
 */
public record GcEvent(
    double seconds, String kind, long before, long after, long heap, double pause) {}
