import java.time.LocalDate;

/** An item sold. */
record Sale(LocalDate day, int shop, String item, int cents) {}
