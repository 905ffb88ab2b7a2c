import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class CatalogueTest {
  private static final Map<String, Long> TEA = Map.of("tea", 300L);
  private static final Map<String, Long> TEA_AND_RUM = Map.of("tea", 310L, "rum", 900L);

  @Test
  @Tag("task:1")
  @DisplayName("begins with version 0 and nothing")
  void beginsEmpty() {
    Check.that("Catalogue.from(a source that has sent nothing).current()")
        .gives(new Catalogue.View(0, Map.of()), () -> Catalogue.from(new Feed()).current())
        .because("there is always a view, so that no reader has to ask for null");
  }

  @Test
  @Tag("task:1")
  @DisplayName("counts the tables and shows the last")
  void showsTheLast() {
    Check.that("the source sends {tea=300}, then {tea=310, rum=900}: current() after each")
        .gives(
            List.of(new Catalogue.View(1, TEA), new Catalogue.View(2, TEA_AND_RUM)),
            () -> {
              var feed = new Feed();
              var catalogue = Catalogue.from(feed);
              feed.send(TEA);
              var first = catalogue.current();
              feed.send(TEA_AND_RUM);
              return List.of(first, catalogue.current());
            })
        .because(
            "each table is one version more, and a view that was handed out stays what it was");
    Check.that("the source sends {tea=310, rum=900}, then {tea=300}: current().prices()")
        .gives(
            TEA,
            () -> {
              var feed = new Feed();
              var catalogue = Catalogue.from(feed);
              feed.send(TEA_AND_RUM);
              feed.send(TEA);
              return catalogue.current().prices();
            })
        .because("a table is all there is: what it does not list is no longer sold");
  }

  @Test
  @Tag("task:1")
  @DisplayName("hears the table that comes while it subscribes")
  void hearsTheFirstTable() {
    Check.that("Catalogue.from(a source that sends {tea=300} inside subscribe).current()")
        .gives(
            new Catalogue.View(1, TEA),
            () -> Catalogue.from(listener -> listener.accept(TEA)).current())
        .because(
            "the source calls back before the catalogue is complete, if it is handed out by its own"
                + " constructor: fields that are set afterwards overwrite what came, or are not there yet");
  }

  @Test
  @Tag("task:1")
  @DisplayName("a view cannot be changed, not by the source and not by a reader")
  void cannotBeChanged() {
    Check.that("the source sends a HashMap {tea=300} and puts tea=1 into it afterwards: current()")
        .gives(
            new Catalogue.View(1, TEA),
            () -> {
              var feed = new Feed();
              var catalogue = Catalogue.from(feed);
              var table = new HashMap<>(TEA);
              feed.send(table);
              table.put("tea", 1L);
              return catalogue.current();
            })
        .because("the map belongs to the source, which goes on using it");
    Check.that(
            "current().prices().put(\"tea\", 1L) by a reader, whatever that throws; then current()")
        .gives(
            new Catalogue.View(1, TEA),
            () -> {
              var feed = new Feed();
              var catalogue = Catalogue.from(feed);
              feed.send(TEA);
              try {
                catalogue.current().prices().put("tea", 1L);
              } catch (UnsupportedOperationException refused) {
                // As it should be.
              }
              return catalogue.current();
            })
        .because("a hundred threads share this view; one of them must not set a price for all");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a reader comes while a table is half loaded")
  void showsNoHalves() {
    Check.that(
            "version 1 is {tea=300}; while {tea=310, rum=900} is read, after its first entry, another thread asks for current()")
        .gives(
            new Catalogue.View(1, TEA),
            () -> {
              var feed = new Feed();
              var catalogue = Catalogue.from(feed);
              feed.send(TEA);
              var slow = new SlowTable(TEA_AND_RUM);
              var loader = Thread.ofPlatform().daemon().start(() -> feed.send(slow));
              while (slow.reached.getCount() > 0 && loader.isAlive()) {
                Thread.sleep(1); // a catalogue that copies nothing never comes to the second entry
              }
              try {
                return within(5, catalogue::current);
              } catch (TimeoutException e) {
                return "no answer: the reader waits until the table is loaded";
              } finally {
                slow.goOn.countDown();
                loader.join();
              }
            })
        .because(
            "until the new version is complete the old one holds, as a whole, and nobody waits for it");
    Check.that("the same, and current() when the table is loaded")
        .gives(
            new Catalogue.View(2, TEA_AND_RUM),
            () -> {
              var feed = new Feed();
              var catalogue = Catalogue.from(feed);
              feed.send(TEA);
              var slow = new SlowTable(TEA_AND_RUM);
              slow.goOn.countDown();
              feed.send(slow);
              return catalogue.current();
            })
        .because("then the new one holds");
  }

  @Test
  @Tag("task:2")
  @DisplayName("version and prices fit, however fast tables come")
  void versionAndPricesFit() {
    Check.that(
            "tables {version=1}, {version=2}, ... for two seconds; views whose version is another than their price says")
        .gives(
            List.of(),
            () -> {
              var feed = new Feed();
              var catalogue = Catalogue.from(feed);
              feed.send(Map.of("version", 1L));
              long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
              var stop = new CountDownLatch(1);
              var loader =
                  Thread.ofPlatform()
                      .daemon()
                      .start(
                          () -> {
                            for (long version = 2; stop.getCount() > 0; version++) {
                              feed.send(Map.of("version", version));
                            }
                          });
              try {
                while (System.nanoTime() < end) {
                  var misfit = misfit(catalogue);
                  if (misfit != null) {
                    return List.of(misfit);
                  }
                }
                return List.of();
              } finally {
                stop.countDown();
                loader.join();
              }
            })
        .because(
            "a reader can come between two writes, even if each is volatile. What belongs together is"
                + " published by one");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a thread that asks again and again sees the new version")
  void isSeen() {
    Check.that(
            "a thread asks current() in a loop, long enough to be compiled; version 2 comes; does the thread see it within five seconds")
        .gives(
            true,
            () -> {
              var feed = new Feed();
              var catalogue = Catalogue.from(feed);
              feed.send(TEA);
              for (var warmUp = 0; warmUp < 40; warmUp++) {
                sees(catalogue, 1, 2_000_000);
              }
              Callable<Boolean> endless = () -> sees(catalogue, 1, Long.MAX_VALUE);
              var task = new FutureTask<>(endless);
              Thread.ofPlatform().daemon().start(task);
              Thread.sleep(300);
              feed.send(TEA_AND_RUM);
              try {
                return task.get(5, TimeUnit.SECONDS);
              } catch (TimeoutException e) {
                return false;
              }
            })
        .because(
            "without a happens-before edge between the write and the read the compiler may read the"
                + " field once, before the loop, and never again");
  }

  /** A view whose parts do not belong together; null if there was none among many. */
  private static Catalogue.View misfit(Catalogue catalogue) {
    for (var reading = 0; reading < 10_000; reading++) {
      var view = catalogue.current();
      if (view.prices().get("version") != view.version()) {
        return view;
      }
    }
    return null;
  }

  /** Whether another version than this one was seen within so many turns. */
  private static boolean sees(Catalogue catalogue, int old, long turns) {
    for (long turn = 0; turn < turns; turn++) {
      if (catalogue.current().version() != old) {
        return true;
      }
    }
    return false;
  }

  private static <T> T within(int seconds, Callable<T> code) throws Exception {
    var task = new FutureTask<>(code);
    Thread.ofPlatform().daemon().start(task);
    return task.get(seconds, TimeUnit.SECONDS);
  }

  /** A source that sends what the test tells it to. */
  private static final class Feed implements Source {
    private Consumer<Map<String, Long>> listener = table -> {};

    @Override
    public void subscribe(Consumer<Map<String, Long>> listener) {
      this.listener = listener;
    }

    void send(Map<String, Long> table) {
      listener.accept(table);
    }
  }

  /** A table that whoever goes over it has to wait for, behind the first entry. */
  private static final class SlowTable extends AbstractMap<String, Long> {
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    private final Map<String, Long> table;

    SlowTable(Map<String, Long> table) {
      this.table = table;
    }

    @Override
    public Set<Entry<String, Long>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public int size() {
          return table.size();
        }

        @Override
        public Iterator<Entry<String, Long>> iterator() {
          var entries = table.entrySet().iterator();
          return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
              return entries.hasNext();
            }

            @Override
            public Entry<String, Long> next() {
              if (given++ == 1) {
                reached.countDown();
                try {
                  goOn.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
              return entries.next();
            }
          };
        }
      };
    }
  }
}
