/** What is done with an item. */
interface Handler {
  void handle(String item) throws InterruptedException;
}
