package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;

/** Registers how values of a type are shown. */
public final class Renderer {
  private final Session session;

  /** Registers in a session. */
  public Renderer(Session session) {
    this.session = session;
  }

  /** Begins to register a type. */
  public <T> Registration<T> createRegistration(Class<T> type) {
    return new Registration<>(type);
  }

  /**
   * A type that is being registered.
   *
   * @param <T> the type
   */
  public final class Registration<T> {
    private final Class<T> type;

    private Registration(Class<T> type) {
      this.type = type;
    }

    /** Changes nothing: all types are sent, and the front end picks the richest. */
    public Registration<T> preferring(MIMEType preferred) {
      return this;
    }

    /** Changes nothing: all types are sent. */
    public Registration<T> supporting(MIMEType... supported) {
      return this;
    }

    /** From here on values of the type are shown so. */
    public void register(RenderFunction<? super T> function) {
      session.addRenderer(new Registered<>(type, function));
    }
  }

  private record Registered<T>(Class<T> type, RenderFunction<? super T> function)
      implements org.jvmbootcamp.kernel.spi.Renderer<T> {
    @Override
    public MimeBundle render(T value) {
      var context = new RenderContext();
      function.render(value, context);
      Map<String, Object> data = new LinkedHashMap<>(context.content());
      data.putIfAbsent("text/plain", String.valueOf(value));
      return new MimeBundle(data, Map.of());
    }
  }
}
