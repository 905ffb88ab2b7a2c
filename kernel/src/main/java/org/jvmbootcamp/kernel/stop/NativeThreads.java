package org.jvmbootcamp.kernel.stop;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Which thread of the system a Java thread is: known to the JVM's thread dump only. */
final class NativeThreads {
  private static final Pattern THREAD = Pattern.compile("^\".*\" #(\\d+) \\[(\\d+)] ");

  /** The system's ids by those of Java, of all platform threads. */
  Map<Long, Integer> ids() throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    Object dump =
        server.invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "threadPrint",
            new Object[] {new String[0]},
            new String[] {String[].class.getName()});
    return parse((String) dump);
  }

  static Map<Long, Integer> parse(String dump) {
    Map<Long, Integer> ids = new HashMap<>();
    for (String line : (Iterable<String>) dump.lines()::iterator) {
      Matcher matcher = THREAD.matcher(line);
      if (matcher.find()) {
        ids.put(Long.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)));
      }
    }
    return ids;
  }
}
