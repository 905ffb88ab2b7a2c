import java.io.IOException;

/** Where orders go. */
interface Store {
  void put(int id, long cents) throws IOException, InterruptedException;
}
