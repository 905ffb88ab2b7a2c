package memory;

class Lists {
  // endregion
  // region slow-lookup
  int a;
  // region slow-lookup
  int b;
  // endregion
  // region slow-lookup
  int c;
  // endregion
  // region open
}
