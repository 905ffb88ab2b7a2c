package org.jvmbootcamp.workbench.instruments;

import java.util.Set;
import org.jvmbootcamp.instruments.Arguments;
import org.jvmbootcamp.instruments.bytecode.CellBytecode;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %%bytecode}: what the compiler makes of a cell. */
final class BytecodeMagic implements Magic {
  @Override
  public String name() {
    return "bytecode";
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String help() {
    return """
    Shows a cell's bytecode beside its source, without running it.

    %%bytecode
    int sum(int[] a) {
      int s = 0;
      for (int x : a) s += x;
      return s;
    }

    --pool    lists the constant pool as well""";
  }

  @Override
  public Object run(MagicCall call, Session session) throws Exception {
    try {
      var pool = Arguments.parse(call.argument(), Set.of("pool"), Set.of()).has("pool");
      return CellBytecode.of(call.body(), call.cell(), call.line() + 1, Sources.of(session), pool);
    } catch (CompileErrorException | IllegalArgumentException fault) {
      throw new MagicException("%%bytecode: " + fault.getMessage(), fault);
    }
  }
}
