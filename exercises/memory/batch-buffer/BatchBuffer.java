final class BatchBuffer {
  BatchBuffer() {}

  void add(long id) {
    throw new UnsupportedOperationException(
        "Write BatchBuffer.add: put the id behind the last one, in an array that grows when it is"
            + " full");
  }

  long get(int index) {
    throw new UnsupportedOperationException(
        "Write BatchBuffer.get: give the id at this index, once add keeps them");
  }

  int size() {
    throw new UnsupportedOperationException(
        "Write BatchBuffer.size: say how many ids are in use, not how much room there is");
  }

  long[] drain() {
    throw new UnsupportedOperationException(
        "Write BatchBuffer.drain: hand over the ids in use, and begin anew");
  }
}
