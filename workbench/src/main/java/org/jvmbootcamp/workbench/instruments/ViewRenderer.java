package org.jvmbootcamp.workbench.instruments;

import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Renderer;

/** Shows what an instrument returns. */
final class ViewRenderer implements Renderer<View> {
  @Override
  public Class<View> type() {
    return View.class;
  }

  @Override
  public MimeBundle render(View view) {
    return MimeBundle.html(view.text(), view.html());
  }
}
