import java.io.IOException;

/** Not now. */
final class BusyException extends IOException {
  private static final long serialVersionUID = 1;

  BusyException(String message) {
    super(message);
  }
}
