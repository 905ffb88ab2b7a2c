import java.util.Iterator;

/** Payments that can be read from any position. */
interface Feed {
  /** Reads on from this position to the present end. */
  Iterator<Payment> from(long position);
}
