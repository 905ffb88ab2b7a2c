package org.jvmbootcamp.kernel.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class HeapReserveTest {
  @Test
  void seesAFullHeapThroughWhatWrapsIt() {
    var error = new OutOfMemoryError("Java heap space");
    assertThat(HeapReserve.isFull(error)).isTrue();
    assertThat(HeapReserve.isFull(new InvocationTargetException(new InternalError(error))))
        .isTrue();
    assertThat(HeapReserve.isFull(new StackOverflowError())).isFalse();
  }

  @Test
  void endsOnCausesThatGoInACircle() {
    var outer = new IllegalStateException("outer");
    outer.initCause(new IllegalStateException("inner", outer));
    assertThat(HeapReserve.isFull(outer)).isFalse();
  }
}
