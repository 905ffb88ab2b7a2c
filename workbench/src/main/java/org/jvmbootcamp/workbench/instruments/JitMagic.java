package org.jvmbootcamp.workbench.instruments;

import org.jvmbootcamp.instruments.jit.CellJit;
import org.jvmbootcamp.instruments.jit.Jit;
import org.jvmbootcamp.instruments.jvm.JvmOptions;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %%jit}: what the just-in-time compilers make of a cell. */
final class JitMagic implements Magic {
  @Override
  public String name() {
    return "jit";
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String help() {
    return """
    Runs a cell in a JVM of its own and tells what was compiled, when, what was inlined, what was thrown away.

    %%jit --as jit
    int square(int x) { return x * x; }
    long sum = 0;
    for (int i = 0; i < 200_000; i++) sum += square(i);

    Only methods of the notebook are told of, and what they call. Write what you want to see as a method.
    -X... -D...     flags of java: -XX:TieredStopAtLevel=1, -XX:-Inline
    --as name       puts the result into a variable: name.tier("square"), name.deoptimizations("square"),
                    name.inlined("caller", "square")""";
  }

  @Override
  public Object run(MagicCall call, Session session) throws Exception {
    try {
      var options = JvmOptions.parse(call.argument());
      if (options.gc() || options.flagSets().size() > 1) {
        throw new IllegalArgumentException("one set of flags, and no --gc: that is for %%jvm");
      }
      var jit =
          new CellJit(Sources.of(session), session.directory())
              .run(
                  call.body(),
                  call.cell(),
                  call.line() + 1,
                  options.flagSets().getFirst(),
                  System.out::println,
                  System.err::println);
      if (options.as().isPresent()) {
        Handover.assign(session, options.as().get(), Jit.class, jit, call.line());
      }
      return jit;
    } catch (CompileErrorException | IllegalArgumentException fault) {
      throw new MagicException("%%jit: " + fault.getMessage(), fault);
    }
  }
}
