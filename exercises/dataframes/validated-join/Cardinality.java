/**
 * How many rows of the left may meet how many of the right; 1 is "at most one row for each key".
 */
enum Cardinality {
  ONE_TO_ONE,
  ONE_TO_MANY,
  MANY_TO_ONE,
  MANY_TO_MANY
}
