package org.jvmbootcamp.kernel.requests;

import java.util.List;
import java.util.Map;
import org.jvmbootcamp.kernel.protocol.Message;
import org.jvmbootcamp.kernel.protocol.Wire;

/** Says what this kernel is. */
final class KernelInfo implements Handler {
  private static final String VERSION = "0.1.0";

  @Override
  public Map<String, Object> answer(Message request) {
    String java = Runtime.version().toString();
    return Map.of(
        "status",
        "ok",
        "protocol_version",
        Wire.PROTOCOL,
        "implementation",
        "jvmbootcamp",
        "implementation_version",
        VERSION,
        "banner",
        "Java "
            + java
            + ", kernel of JVM Data Bootcamp "
            + VERSION
            + ". %lsmagic lists the magics.",
        "supported_features",
        List.of(),
        "help_links",
        List.of(
            Map.of(
                "text",
                "Java API",
                "url",
                "https://docs.oracle.com/en/java/javase/"
                    + Runtime.version().feature()
                    + "/docs/api/")),
        "language_info",
        Map.of(
            "name", "java",
            "version", java,
            "mimetype", "text/x-java",
            "file_extension", ".java",
            "pygments_lexer", "java",
            "codemirror_mode", "text/x-java",
            "nbconvert_exporter", "script"));
  }
}
