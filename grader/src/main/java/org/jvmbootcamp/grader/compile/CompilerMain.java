package org.jvmbootcamp.grader.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** A compiler apart: compiles what comes in, until there is no more. Runs no code of others. */
public final class CompilerMain {
  private CompilerMain() {}

  /** Called by the grader only. */
  public static void main(String[] arguments) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    try (var compiler = Compiler.open()) {
      while (true) {
        CompileJob job = CompileJob.read(in);
        CompileJob.writeResult(
            out, compiler.compile(job.sources(), job.classPath(), job.modules()));
      }
    } catch (EOFException e) {
      // The grader has ended.
    }
  }
}
