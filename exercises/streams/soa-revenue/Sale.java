/**
 * A sale as it comes from the till.
 *
 * @param day since 1970
 * @param quantity pieces; below zero for returned goods
 * @param cents for one piece
 */
record Sale(
    long id, long millis, int day, int store, int article, int quantity, int cents, boolean card) {}
