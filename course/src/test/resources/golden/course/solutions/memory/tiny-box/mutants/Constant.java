// Always 16.
class TinyBox {
  int weigh(int content) {
    return 16;
  }
}
