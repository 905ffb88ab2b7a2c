import java.time.LocalDate;

/** What a station has measured on a day. */
record Reading(String station, LocalDate date, double celsius) {}
