package org.jvmbootcamp.kernel.session;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.cell.CellParser;
import org.jvmbootcamp.kernel.cell.Part;
import org.jvmbootcamp.kernel.complete.EditingHelp;
import org.jvmbootcamp.kernel.eval.Evaluator;
import org.jvmbootcamp.kernel.eval.Outcome;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.StoppedError;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;
import org.jvmbootcamp.kernel.stop.CellThread;

/** Takes a cell through: its magics, its Java, its result. */
public final class CellRunner {
  private static final Pattern QUESTION =
      Pattern.compile("\\s*\\?+\\s*(?<name>[\\w.]+)\\s*|\\s*(?<end>[\\w.]+)\\s*\\?+\\s*");

  private final Evaluator evaluator;
  private final CellThread thread;
  private final Extensions extensions;
  private final EditingHelp help;
  private final Session session;
  private final Predicate<@Nullable Object> hidden;
  private final TimeLimit limit;

  /**
   * A runner.
   *
   * @param hidden results that are not shown
   * @param limit how long a cell may run
   */
  public CellRunner(
      Evaluator evaluator,
      CellThread thread,
      Extensions extensions,
      EditingHelp help,
      Session session,
      Predicate<@Nullable Object> hidden,
      TimeLimit limit) {
    this.evaluator = evaluator;
    this.thread = thread;
    this.extensions = extensions;
    this.help = help;
    this.session = session;
    this.hidden = hidden;
    this.limit = limit;
  }

  /**
   * Runs a cell.
   *
   * @return what its result shows; null for none
   * @throws Throwable what it failed with
   */
  public @Nullable MimeBundle run(CellRun run, String code) throws Throwable {
    Matcher question = QUESTION.matcher(code);
    if (question.matches()) {
      String name = question.group("name");
      page(run, name == null ? question.group("end") : name);
      return null;
    }
    Runnable ended = limit.watch();
    try {
      return parts(run, code);
    } finally {
      ended.run();
    }
  }

  /** Begins with what the next cell may need, as soon as the reader has what this one came to. */
  public void prepare() {
    evaluator.prepare();
  }

  private @Nullable MimeBundle parts(CellRun run, String code) throws Throwable {
    Outcome outcome = new Outcome.Nothing();
    for (Part part : CellParser.parse(code)) {
      if (run.stopped()) {
        throw new StoppedError();
      }
      outcome =
          switch (part) {
            case Part.Java java -> evaluator.eval(run, java.code(), java.line());
            case Part.LineMagic magic ->
                magic(run, Magic.Kind.LINE, magic.name(), magic.argument(), "", magic.line());
            case Part.CellMagic magic ->
                magic(
                    run,
                    Magic.Kind.CELL,
                    magic.name(),
                    magic.argument(),
                    magic.body(),
                    magic.line());
          };
    }
    return outcome instanceof Outcome.Value(var value) && !hidden.test(value)
        ? render(run, value)
        : null;
  }

  /** Shows a value as a cell's result would be shown. */
  public MimeBundle render(CellRun run, @Nullable Object value) throws Throwable {
    Object bundle = call(run, () -> session.render(value));
    return bundle instanceof MimeBundle shown ? shown : MimeBundle.text("");
  }

  /** Opens the front end's pager with an explanation, for {@code ?name} and {@code name?}. */
  private void page(CellRun run, String name) throws MagicException {
    MimeBundle text =
        help.inspect(name, name.length())
            .orElseThrow(() -> new MagicException("nothing is known of " + name));
    run.payloads().add(Map.of("source", "page", "data", text.data(), "start", 0));
  }

  private Outcome magic(
      CellRun run, Magic.Kind kind, String name, String argument, String body, int line)
      throws Throwable {
    Magic magic = extensions.magic(name, kind);
    var request = new MagicCall(name, argument, body, run.count(), line);
    Object value = call(run, () -> magic.run(request, session));
    return value == null ? new Outcome.Nothing() : new Outcome.Value(value);
  }

  private @Nullable Object call(
      CellRun run, java.util.concurrent.Callable<? extends @Nullable Object> work)
      throws Throwable {
    try {
      return thread.call(run, work);
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
