/** Keys to try a check on: one sound class, the others each broken in one way. */
final class Keys {
  private Keys() {}

  record Slow(int id) {
    @Override
    public int hashCode() {
      return 1;
    }
  }

  abstract static class Key {
    final int id;

    Key(int id) {
      this.id = id;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Key key && key.id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  static final class NoHashCode extends Key {
    NoHashCode(int id) {
      super(id);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  static final class Unstable extends Key {
    private int calls;

    Unstable(int id) {
      super(id);
    }

    @Override
    public int hashCode() {
      return ++calls;
    }
  }

  static final class AlwaysEqual extends Key {
    AlwaysEqual(int id) {
      super(id);
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof AlwaysEqual;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  static final class OneWay extends Key {
    private static int made;
    private final int number = ++made;

    OneWay(int id) {
      super(id);
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof OneWay key && key.id == id && key.number >= number;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  static final class NotItself extends Key {
    NotItself(int id) {
      super(id);
    }

    @Override
    public boolean equals(Object o) {
      return o != this && super.equals(o);
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  static final class EqualsNull extends Key {
    EqualsNull(int id) {
      super(id);
    }

    @Override
    public boolean equals(Object o) {
      return o == null || super.equals(o);
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  static final class EqualsAnyClass extends Key {
    EqualsAnyClass(int id) {
      super(id);
    }

    @Override
    public boolean equals(Object o) {
      return o != null && (!(o instanceof Key) || super.equals(o));
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  static final class Casts extends Key {
    Casts(int id) {
      super(id);
    }

    @Override
    public boolean equals(Object o) {
      return ((Casts) o).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }
}
