package org.jvmbootcamp.instruments.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jvmbootcamp.instruments.Instruments.allocated;
import static org.jvmbootcamp.instruments.Instruments.compare;
import static org.jvmbootcamp.instruments.Instruments.footprint;
import static org.jvmbootcamp.instruments.Instruments.heap;
import static org.jvmbootcamp.instruments.Instruments.layout;
import static org.jvmbootcamp.instruments.Instruments.retained;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jol.info.GraphLayout;

@SuppressWarnings("JdkObsolete") // linked lists are what is measured
class FootprintTest {
  static class Node {
    @Nullable Node other;
    @Nullable Class<?> type;
  }

  static Stream<Arguments> graphs() {
    var map = new HashMap<String, List<Integer>>();
    var tree = new TreeMap<Integer, String>();
    for (var i = 0; i < 500; i++) {
      map.put("key" + i, List.of(i, i * 1000));
      tree.put(i, "value" + i);
    }
    return Stream.<Object>of(
            "text",
            new int[100],
            new ArrayList<>(IntStream.range(0, 5000).boxed().toList()),
            new LinkedList<>(List.of(1, 2, 3)),
            map,
            tree,
            new Object[3][4])
        // An array on its own would be taken for the arguments themselves.
        .map(object -> Arguments.of(object));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void agreesWithJol(Object graph) {
    var jol = GraphLayout.parseInstance(graph);
    var footprint = footprint(graph);
    assertThat(footprint.bytes()).isEqualTo(jol.totalSize());
    assertThat(footprint.count()).isEqualTo(jol.totalCount());
    assertThat(retained(() -> graph)).isEqualTo(jol.totalSize());
    assertThat(footprint.rows().stream().mapToLong(Footprint.Row::bytes).sum())
        .isEqualTo(jol.totalSize());
  }

  @Test
  void agreesWithHeapGrowth() {
    var before = heap().used();
    var list = new ArrayList<String>();
    for (var i = 0; i < 300_000; i++) {
      list.add("number " + (1_000_000 + i));
    }
    var grown = heap().used() - before;
    assertThat((double) grown)
        .isCloseTo((double) footprint(list).bytes(), Percentage.withPercentage(5));
  }

  @Test
  void agreesWithAllocation() {
    var bytes = allocated(() -> new long[1000]);
    assertThat(bytes).isEqualTo(layout(new long[1000]).size());
  }

  @Test
  void countsNothingForCodeThatAllocatesNothing() {
    var numbers = new int[10];
    assertThat(allocated(() -> numbers[3]++ > 0)).isZero();
  }

  @Test
  void passesOnWhatTheCodeThrows() {
    assertThatThrownBy(
            () ->
                allocated(
                    () -> {
                      throw new IOException("disk");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
    assertThatThrownBy(
            () ->
                retained(
                    () -> {
                      throw new IOException("disk");
                    }))
        .isInstanceOf(IOException.class);
  }

  @Test
  void countsSharedObjectsOnceAndDrawsThemShared() {
    var shared = new Node();
    var first = new Node();
    var second = new Node();
    first.other = shared;
    second.other = shared;
    var footprint = footprint(first, second);
    assertThat(footprint.count()).isEqualTo(3);
    assertThat(footprint.graph().edges()).hasSize(4);
    assertThat(footprint.html()).contains("shared", "root 1", "root 2");
  }

  @Test
  void drawsAnArrowForEachRootOfOneObject() {
    var object = new Node();
    object.other = new Node();
    var starts =
        Pattern.compile("path d=\"(M8 \\d+)")
            .matcher(footprint(object, object).html())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(starts).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void endsOnCyclesAndStaysOutOfTheJvm() {
    var a = new Node();
    var b = new Node();
    a.other = b;
    b.other = a;
    a.type = String.class;
    assertThat(footprint(a).count()).isEqualTo(2);
  }

  @Test
  void doesNotCountWhatIsOnlyWeaklyReferredTo() {
    var big = new byte[10_000];
    assertThat(footprint(new WeakReference<>(big)).bytes()).isLessThan(1_000);
  }

  @Test
  void walksALongChainWithoutAStackOverflow() {
    var list = new LinkedList<Integer>();
    for (var i = 0; i < 200_000; i++) {
      list.add(1);
    }
    var footprint = footprint(list);
    assertThat(footprint.countOf("LinkedList.Node")).isEqualTo(200_000);
    assertThat(footprint.heaviest()).contains("first", "LinkedList.Node");
  }

  @Test
  void namesTheWayToWhatTakesMost() {
    record Holder(String name, List<byte[]> blocks) {}
    var footprint = footprint(new Holder("x", new ArrayList<>(List.of(new byte[50_000]))));
    assertThat(footprint.heaviest()).contains("Holder.blocks.elementData[*]", "byte[]", "%");
  }

  @Test
  void measuresNullAsNothing() {
    assertThat(footprint(null).bytes()).isZero();
    assertThat(footprint(null).html()).contains("0 bytes");
    assertThat(retained(() -> null)).isZero();
  }

  @Test
  void comparesInWords() {
    var comparison = compare(new int[1000], IntStream.range(1000, 2000).boxed().toList());
    assertThat(comparison.verdict()).contains("times the bytes of int[1000]");
    assertThat(comparison.text()).contains("Integer", "1,000");
    assertThat(compare(layout(1), layout(2)).verdict()).contains("exactly");
    assertThat(compare(heap(), layout(2)).verdict()).isEmpty();
  }

  @Test
  void drawsManyReferencesToOneObjectAsOneArrowWithTheirLabels() {
    var one = new Object();
    var html = footprint(new Object[] {one, one, one}, new Object[] {one, one}).html();
    assertThat(html)
        .contains(">[0] … [2]</text>", ">[0], [1]</text>")
        .doesNotContain(">[0]</text>");
  }
}
