import java.time.Instant;

/** A product as it was changed at a moment. */
record Change(String sku, String name, int cents, Instant at) {}
