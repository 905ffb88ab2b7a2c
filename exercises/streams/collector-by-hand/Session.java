/**
 * A visit: clicks with no long pause between them.
 *
 * @param first second of the first click
 * @param last second of the last click
 * @param clicks how many, at least 1
 */
record Session(long first, long last, int clicks) {}
