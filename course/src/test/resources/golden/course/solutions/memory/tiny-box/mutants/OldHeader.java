// Takes the header for 16 bytes.
class TinyBox {
  int weigh(int content) {
    return 16 + content;
  }
}
