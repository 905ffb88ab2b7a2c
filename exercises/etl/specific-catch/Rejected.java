/** A line that was not stored; the first is line 1. */
record Rejected(int line, String text, String reason) {}
