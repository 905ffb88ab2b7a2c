import java.io.IOException;

/** The store has this id already. */
final class DuplicateException extends IOException {
  private static final long serialVersionUID = 1;

  DuplicateException(String message) {
    super(message);
  }
}
