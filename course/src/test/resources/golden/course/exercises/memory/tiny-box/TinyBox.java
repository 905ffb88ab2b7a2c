class TinyBox {
  int weigh(int content) {
    throw new UnsupportedOperationException("Write weigh first: task 1 in the text above.");
  }
}
