package org.jvmbootcamp.grader.child;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.jvmbootcamp.grader.api.DatabaseParameter;
import org.jvmbootcamp.grader.wire.Link;
import org.jvmbootcamp.grader.wire.Message;
import org.jvmbootcamp.grader.wire.Relay;
import org.jvmbootcamp.grader.wire.Request;

/** Runs the test classes of a request, round by round. */
final class TestRun {
  private static final Pattern TASK = Pattern.compile("task:(\\d{1,2})");

  private final Channel channel;

  TestRun(Channel channel) {
    this.channel = channel;
  }

  void run(Request request) {
    try {
      ClassLoader libraries = libraries(request.libraries());
      Map<String, String> settings =
          request.database().isEmpty()
              ? Map.of()
              : Map.of(DatabaseParameter.URL, reachable(request.database().get()).url());
      for (Request.Round round : request.rounds()) {
        run(round, libraries, settings);
      }
    } catch (OutOfMemoryError e) {
      channel.send(new Message.HeapFull());
    } catch (Exception | LinkageError e) {
      channel.send(new Message.Broken("The tests could not be run: " + e));
    }
  }

  /** Behind walls the way out is a socket in a folder; JDBC wants a port. */
  private static Link reachable(Link link) throws IOException {
    if (link.socket().isEmpty()) {
      return link;
    }
    var near = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var relay = Relay.listen(near, UnixDomainSocketAddress.of(link.socket()));
    return link.through("127.0.0.1", ((InetSocketAddress) relay.address()).getPort());
  }

  private void run(Request.Round round, ClassLoader libraries, Map<String, String> settings)
      throws ClassNotFoundException {
    boolean tested = round.readersTests();
    var code = new CodeLoader(tested ? "subject" : CodeLoader.NAME, round.code(), libraries);
    ClassLoader tests =
        tested
            ? new CodeLoader(CodeLoader.NAME, round.tests(), new TestLoader(Map.of(), code))
            : new TestLoader(round.tests(), code);
    var classes = new ArrayList<Class<?>>();
    for (String name : round.run()) {
      classes.add(tests.loadClass(name));
    }
    Thread.currentThread().setContextClassLoader(code);
    execute(classes, settings, new Listener(round.name(), channel));
  }

  /** Runs test classes with JUnit, and only what is named here: nothing registers itself. */
  static void execute(
      List<Class<?>> classes, Map<String, String> settings, TestExecutionListener listener) {
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(engine())
                .build());
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .enableImplicitConfigurationParameters(false)
            .configurationParameters(settings)
            .filters(ClassNameFilter.includeClassNamePatterns(".*"))
            .selectors(selectors(classes))
            .build();
    launcher.execute(request, listener);
  }

  /**
   * Tests in the order of their tasks, so that what is done counts if a later one never ends, and
   * what takes long comes last; then the rest of each class.
   */
  private static List<DiscoverySelector> selectors(List<Class<?>> classes) {
    var selectors = new ArrayList<DiscoverySelector>();
    for (Class<?> type : classes) {
      Stream.of(type.getDeclaredMethods())
          .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
          .sorted(Comparator.comparingInt(TestRun::task).thenComparing(Method::getName))
          .map(method -> DiscoverySelectors.selectMethod(type, method))
          .forEach(selectors::add);
      selectors.add(DiscoverySelectors.selectClass(type));
    }
    return selectors;
  }

  /** The first task that a test is tagged with; without one it comes first, as it counts there. */
  private static int task(Method method) {
    return AnnotationSupport.findRepeatableAnnotations(method, Tag.class).stream()
        .map(tag -> TASK.matcher(tag.value()))
        .filter(Matcher::matches)
        .mapToInt(task -> Integer.parseInt(task.group(1)))
        .min()
        .orElse(0);
  }

  private static TestEngine engine() {
    return ServiceLoader.load(TestEngine.class, TestRun.class.getClassLoader())
        .findFirst()
        .orElseThrow();
  }

  private static ClassLoader libraries(List<String> jars) throws MalformedURLException {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    if (jars.isEmpty()) {
      return platform;
    }
    var urls = new ArrayList<URL>();
    for (String jar : jars) {
      urls.add(Path.of(jar).toUri().toURL());
    }
    return new URLClassLoader("libraries", urls.toArray(URL[]::new), platform);
  }
}
