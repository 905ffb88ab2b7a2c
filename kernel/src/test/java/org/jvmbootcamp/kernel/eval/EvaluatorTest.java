package org.jvmbootcamp.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.stop.CellThread;
import org.jvmbootcamp.kernel.stop.HeapReserve;

class EvaluatorTest {
  @Test
  void listsImportsAmongTheDeclarations() throws Exception {
    var loader = new CellLoader(Evaluator.class.getClassLoader());
    var thread =
        new CellThread(
            Thread.currentThread().getThreadGroup(), loader, new Runs(), new HeapReserve());
    try (var evaluator =
        Evaluator.start(loader, thread, List.of(), PackageIndex.none(), List.of())) {
      evaluator.declare(List.of("import java.util.*;", "import java.util.stream.IntStream;"));

      assertThat(evaluator.declarations())
          .extracting(Declaration::kind, Declaration::source)
          .containsExactly(
              tuple(Declaration.Kind.IMPORT, "import java.util.*;"),
              tuple(Declaration.Kind.IMPORT, "import java.util.stream.IntStream;"));
    }
  }
}
