/**
 * What a state has sold.
 *
 * @param state its code, empty if it is not known
 * @param orders how many rows it has
 * @param cents the sum of quantity times cents
 */
record Sales(String state, long orders, long cents) {}
