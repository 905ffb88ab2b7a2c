package org.jvmbootcamp.grader.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvmbootcamp.grader.wire.Bytes;

/** What a compiler apart is asked, and what it answers, as bytes. */
record CompileJob(List<Source> sources, List<Path> classPath, List<String> modules) {

  static void write(DataOutputStream out, CompileJob job) throws IOException {
    out.writeInt(job.sources().size());
    for (Source source : job.sources()) {
      text(out, source.name());
      text(out, source.getCharContent(true).toString());
    }
    out.writeInt(job.classPath().size());
    for (Path path : job.classPath()) {
      text(out, path.toString());
    }
    out.writeInt(job.modules().size());
    for (String module : job.modules()) {
      text(out, module);
    }
    out.flush();
  }

  static CompileJob read(DataInputStream in) throws IOException {
    var sources = new ArrayList<Source>();
    for (int n = in.readInt(); n > 0; n--) {
      sources.add(new Source(text(in), text(in)));
    }
    var classPath = new ArrayList<Path>();
    for (int n = in.readInt(); n > 0; n--) {
      classPath.add(Path.of(text(in)));
    }
    var modules = new ArrayList<String>();
    for (int n = in.readInt(); n > 0; n--) {
      modules.add(text(in));
    }
    return new CompileJob(sources, classPath, modules);
  }

  static void writeResult(DataOutputStream out, Compiled compiled) throws IOException {
    switch (compiled) {
      case Compiled.Done(var classes) -> {
        out.writeBoolean(true);
        out.writeInt(classes.size());
        for (Compiled.ClassFile type : classes) {
          text(out, type.name());
          text(out, type.source());
          Bytes.write(out, type.bytes());
        }
      }
      case Compiled.Failed(var errors) -> {
        out.writeBoolean(false);
        out.writeInt(errors.size());
        for (Compiled.Fault fault : errors) {
          text(out, fault.source());
          out.writeInt(fault.line());
          out.writeInt(fault.column());
          text(out, fault.message());
        }
      }
    }
    out.flush();
  }

  static Compiled readResult(DataInputStream in) throws IOException {
    boolean done = in.readBoolean();
    int count = in.readInt();
    if (done) {
      var classes = new ArrayList<Compiled.ClassFile>();
      for (int i = 0; i < count; i++) {
        classes.add(new Compiled.ClassFile(text(in), text(in), Bytes.read(in)));
      }
      return new Compiled.Done(classes);
    }
    var errors = new ArrayList<Compiled.Fault>();
    for (int i = 0; i < count; i++) {
      errors.add(new Compiled.Fault(text(in), in.readInt(), in.readInt(), text(in)));
    }
    return new Compiled.Failed(errors);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    Bytes.write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(Bytes.read(in), StandardCharsets.UTF_8);
  }
}
