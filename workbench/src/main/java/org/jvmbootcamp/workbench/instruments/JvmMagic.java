package org.jvmbootcamp.workbench.instruments;

import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.jvm.CellJvm;
import org.jvmbootcamp.instruments.jvm.JvmOptions;
import org.jvmbootcamp.instruments.jvm.JvmRun;
import org.jvmbootcamp.instruments.jvm.JvmRuns;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %%jvm}: a cell in a JVM of its own. */
final class JvmMagic implements Magic {
  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String help() {
    return """
    Runs a cell in a JVM of its own, with flags, and says how it ended.

    %%jvm -Xmx64m --gc --as run
    var all = new ArrayList<int[]>();
    for (int i = 0; i < 1_000; i++) all.add(new int[100_000]);

    Types, methods and variables of earlier cells are there; variables get their values anew.
    -X... -D...     flags of java; several sets of them are parted by |
    --gc            charts heap and pauses
    --as name       puts the result into a variable: name.ok(), name.pauses(), name.output()""";
  }

  @Override
  public Object run(MagicCall call, Session session) throws Exception {
    try {
      var options = JvmOptions.parse(call.argument());
      var runs =
          new CellJvm(Sources.of(session), session.directory())
              .run(
                  call.body(),
                  call.cell(),
                  call.line() + 1,
                  options.flagSets(),
                  options.gc(),
                  System.out::println,
                  System.err::println);
      View result = runs.size() == 1 ? runs.getFirst() : new JvmRuns(runs);
      if (options.as().isPresent()) {
        var type = runs.size() == 1 ? JvmRun.class : JvmRuns.class;
        Handover.assign(session, options.as().get(), type, result, call.line());
      }
      return result;
    } catch (CompileErrorException | IllegalArgumentException fault) {
      throw new MagicException("%%jvm: " + fault.getMessage(), fault);
    }
  }
}
