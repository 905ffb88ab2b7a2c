/** What one station measured at one moment. */
record Reading(int station, long millis, double celsius, boolean valid) {}
