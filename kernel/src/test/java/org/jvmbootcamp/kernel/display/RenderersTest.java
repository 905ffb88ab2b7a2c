package org.jvmbootcamp.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Renderer;

@Timeout(60)
class RenderersTest {
  interface Shape {}

  interface Round extends Shape {}

  record Circle(int r) implements Round {}

  private static <T> Renderer<T> renderer(Class<T> type, Function<T, String> text) {
    return new Renderer<>() {
      @Override
      public Class<T> type() {
        return type;
      }

      @Override
      public MimeBundle render(T value) {
        return MimeBundle.text(text.apply(value));
      }
    };
  }

  private static Object text(Renderers renderers, Object value) {
    return renderers.render(value).data().getOrDefault("text/plain", "");
  }

  @Test
  void takesTheMostSpecificRendererWhateverTheOrder() {
    var shape = renderer(Shape.class, s -> "shape");
    var round = renderer(Round.class, s -> "round");
    assertThat(text(Renderers.of(List.of(shape, round)), new Circle(1))).isEqualTo("round");
    assertThat(text(Renderers.of(List.of(round, shape)), new Circle(1))).isEqualTo("round");
  }

  @Test
  void asksTheOneThatWasAddedLastFirst() {
    var renderers = Renderers.of(List.of());
    renderers.add(new Fixed("first"));
    renderers.add(new Fixed("second"));

    assertThat(renderers.render(Thread.State.NEW).data()).containsEntry("text/plain", "second");
  }

  private record Fixed(String text) implements Renderer<Thread.State> {
    @Override
    public Class<Thread.State> type() {
      return Thread.State.class;
    }

    @Override
    public MimeBundle render(Thread.State value) {
      return MimeBundle.text(text);
    }
  }

  @Test
  void asksExtensionsBeforeItsOwn() {
    var strings = renderer(String.class, s -> "<" + s + ">");
    assertThat(text(Renderers.of(List.of(strings)), "a")).isEqualTo("<a>");
    assertThat(text(Renderers.of(List.of(strings)), 1)).isEqualTo("1");
  }

  @Test
  void passesABundleOnAsItIs() {
    var bundle = MimeBundle.text("x");
    assertThat(Renderers.of(List.of()).render(bundle)).isSameAs(bundle);
  }

  @Test
  void showsTextAsTheMimeTypesThatAreAskedFor() {
    var renderers = Renderers.of(List.of());
    assertThat(renderers.render("<b>a</b>", List.of("text/html", "text/markdown")).data())
        .containsOnlyKeys("text/plain", "text/html", "text/markdown")
        .containsEntry("text/html", "<b>a</b>");
    assertThat(renderers.render(List.of(new Circle(1)), List.of("text/plain")).data())
        .containsOnlyKeys("text/plain");
    assertThat(renderers.render(List.of(new Circle(1)), List.of("text/html")).data())
        .containsOnlyKeys("text/plain", "text/html");
  }

  @Test
  void fallsBackToTextWhereARendererThrows() {
    var broken =
        renderer(
            Circle.class,
            c -> {
              throw new IllegalStateException("no ink");
            });
    assertThat(text(Renderers.of(List.of(broken)), new Circle(3)))
        .asString()
        .contains("no ink")
        .endsWith("\nCircle[r=3]");
  }

  @Test
  void givesUpAToStringThatNeverEndsAndStopsItsThread() throws Exception {
    var ended = new CountDownLatch(1);
    var endless =
        new Object() {
          @Override
          public String toString() {
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            ended.countDown();
            return "";
          }
        };
    var renderers = Renderers.of(List.of(), Duration.ofMillis(100), Thread::interrupt);
    assertThat(text(renderers, endless))
        .asString()
        .contains("took longer than 100 ms and was given up; does its toString() end?");
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void givesUpAListWithoutEnd() {
    var endless =
        new AbstractList<Integer>() {
          @Override
          public Integer get(int index) {
            Thread.onSpinWait();
            return index;
          }

          @Override
          public int size() {
            throw new IllegalStateException("endless");
          }
        };
    assertThat(text(Renderers.of(List.of()), endless)).asString().contains("endless");
  }

  @Test
  void endsWhenTheCellIsStoppedAndKeepsTheInterrupt() throws Exception {
    var started = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    var slow =
        new Object() {
          @Override
          public String toString() {
            started.countDown();
            try {
              Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException e) {
              stopped.countDown();
            }
            return "late";
          }
        };
    var shown = new AtomicReference<Object>("");
    var kept = new AtomicReference<Boolean>(false);
    var cell =
        Thread.ofPlatform()
            .start(
                () -> {
                  shown.set(
                      text(Renderers.of(List.of(), Duration.ofHours(1), Thread::interrupt), slow));
                  kept.set(Thread.currentThread().isInterrupted());
                });
    started.await();
    cell.interrupt();
    cell.join();
    assertThat(shown.get()).asString().contains("showing it was stopped");
    assertThat(kept.get()).isTrue();
    assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
