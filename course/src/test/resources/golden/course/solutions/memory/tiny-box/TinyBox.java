class TinyBox {
  int weigh(int content) {
    return 12 + content;
  }
}
