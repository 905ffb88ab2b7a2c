package org.jvmbootcamp.instruments.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jvmbootcamp.instruments.Instruments.layout;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.vm.VM;

class LayoutTest {
  record Order(int id, long cents, boolean paid, String customer) {}

  static class Base {
    byte flag = 3;
  }

  static class Derived extends Base {
    char letter = 'x';
    @Nullable Object next;
  }

  static Stream<Arguments> objects() {
    Runnable plain = () -> {};
    var seed = new StringBuilder("a");
    Runnable capturing = () -> seed.append('b');
    return Stream.<Object>of(
            new Object(),
            new Order(7, 1250, true, "Ada"),
            new Derived(),
            42,
            3.5,
            'c',
            true,
            "text",
            new int[0],
            new int[3],
            new long[5],
            new byte[1000],
            new boolean[9],
            new Object[17],
            new String[] {"a", null},
            new int[2][2],
            List.of(1, 2, 3),
            Thread.State.NEW,
            plain,
            capturing,
            String.class)
        // An array on its own would be taken for the arguments themselves.
        .map(object -> Arguments.of(object));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void accountsForEveryByteAsJolDoes(Object object) {
    var layout = LayoutReader.of(object);
    assertThat(layout.size()).isEqualTo(VM.current().sizeOf(object));
    var end = 0L;
    for (var slot : layout.slots()) {
      assertThat(slot.offset()).as(slot.toString()).isEqualTo(end);
      end += slot.size();
    }
    assertThat(end).isEqualTo(layout.size());
  }

  @ParameterizedTest
  @MethodSource("objects")
  void drawsInsideItsFrameWithAlternativeText(Object object) {
    var html = LayoutReader.of(object).html();
    assertThat(html)
        .contains("role=\"img\"", "aria-label=\"The bytes of ")
        .doesNotContain("<script");
    assertThat(html.split("<svg", -1)).hasSize(2);
    assertThat(html).endsWith("</div>");
  }

  @Test
  void findsTheFieldsWhereJolFindsThem() {
    var jol = ClassLayout.parseClass(Order.class);
    var fields =
        layout(Order.class).slots().stream()
            .filter(slot -> slot.kind() != Slot.Kind.HEADER && slot.kind() != Slot.Kind.PADDING)
            .toList();
    assertThat(fields).hasSize(4);
    for (var field : jol.fields()) {
      assertThat(fields)
          .anyMatch(
              slot ->
                  slot.name().equals(field.name())
                      && slot.offset() == field.offset()
                      && slot.size() == field.size());
    }
  }

  @Test
  void showsTheValuesOfAnObject() {
    var text = layout(new Order(7, 1250, true, "Ada")).text();
    assertThat(text).contains("int id", "7", "1250", "true", "→ String \"Ada\"", "padding");
  }

  @Test
  void showsInheritedFields() {
    assertThat(layout(new Derived()).text())
        .contains("byte flag", "3", "'x'", "Object next", "null");
  }

  @Test
  void foldsALongArray() {
    var layout = layout(new int[1_000]);
    assertThat(layout.slots()).hasSizeLessThan(25);
    assertThat(layout.text()).contains("[16] to [999]");
    assertThat(layout.html()).contains("more rows of 8 bytes");
  }

  @Test
  void callsPaddingWaste() {
    var layout = layout(Boolean.class);
    assertThat(layout.waste()).isEqualTo(layout.bytes(Slot.Kind.PADDING)).isPositive();
  }

  @Test
  void escapesWhatTheReaderStored() {
    assertThat(layout(new Order(1, 1, false, "<b>&")).html())
        .contains("&lt;b&gt;&amp;")
        .doesNotContain("<b>&");
  }

  @Test
  void doesNotRunTheReadersToString() {
    var number =
        new Number() {
          @Override
          public int intValue() {
            throw new AssertionError();
          }

          @Override
          public long longValue() {
            throw new AssertionError();
          }

          @Override
          public float floatValue() {
            throw new AssertionError();
          }

          @Override
          public double doubleValue() {
            throw new AssertionError();
          }

          @Override
          public String toString() {
            throw new AssertionError("called");
          }
        };
    assertThat(layout(new Object[] {number}).text()).contains("[0]");
  }

  @Test
  void saysWhyThereIsNoLayout() {
    assertThatThrownBy(() -> layout((Object) null)).hasMessageContaining("null is no object");
    assertThatThrownBy(() -> layout(int.class)).hasMessageContaining("layout(Integer.class)");
    assertThatThrownBy(() -> layout(List.class)).hasMessageContaining("an interface");
    assertThatThrownBy(() -> layout(Number.class)).hasMessageContaining("abstract");
  }
}
