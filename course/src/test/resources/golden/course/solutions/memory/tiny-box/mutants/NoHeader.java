// Forgets the header.
class TinyBox {
  int weigh(int content) {
    return content;
  }
}
