package org.jvmbootcamp.kernel.output;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.protocol.Iopub;
import org.jvmbootcamp.kernel.protocol.Json;
import org.jvmbootcamp.kernel.spi.Display;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import tools.jackson.databind.JsonNode;

/** Shows things under the cell that the calling thread belongs to. */
public final class CellDisplay implements Display {
  private final Iopub iopub;
  private volatile String latest = "";
  private final Runs runs;
  private final Function<@Nullable Object, MimeBundle> renderer;

  public CellDisplay(Iopub iopub, Runs runs, Function<@Nullable Object, MimeBundle> renderer) {
    this.iopub = iopub;
    this.runs = runs;
    this.renderer = renderer;
  }

  @Override
  public String show(@Nullable Object value) {
    String id = UUID.randomUUID().toString();
    latest = id;
    publish("display_data", id, renderer.apply(value));
    return id;
  }

  /** Whether this is the id of what was shown last: nothing that a reader wants to see. */
  public boolean isLatest(@Nullable Object id) {
    return latest.equals(id);
  }

  @Override
  public void update(String id, @Nullable Object value) {
    publish("update_display_data", id, renderer.apply(value));
  }

  @Override
  public void clear(boolean wait) {
    iopub.publish("clear_output", parent(), Map.of("wait", wait));
  }

  private void publish(String type, String id, MimeBundle bundle) {
    iopub.publish(
        type,
        parent(),
        Map.of(
            "data", bundle.data(),
            "metadata", bundle.metadata(),
            "transient", Map.of("display_id", id)));
  }

  private JsonNode parent() {
    CellRun run = runs.current().orElse(null);
    if (run == null) {
      return Json.empty();
    }
    if (run.stopped()) {
      throw new StoppedError();
    }
    return run.parent();
  }
}
