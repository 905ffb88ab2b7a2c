package org.jvmbootcamp.grader.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL and a user of it who may create databases and users.
 *
 * @param database one that exists, to connect to
 */
record Server(String host, int port, String database, String user, String password) {
  private static final int PORT = 5432;

  /**
   * Reads {@code postgresql://user:password@host:port/database}, or the same as JDBC writes it.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Server parse(String url) {
    try {
      var uri = new URI(url.replaceFirst("^jdbc:", ""));
      String scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() == null || !scheme.matches("postgres(ql)?")) {
        throw wrong(url);
      }
      String[] login = decode(uri.getRawUserInfo()).split(":", 2);
      Map<String, String> query = query(uri.getRawQuery());
      String user = login[0].isEmpty() ? query.getOrDefault("user", "postgres") : login[0];
      String password = login.length > 1 ? login[1] : query.getOrDefault("password", "");
      String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
      return new Server(
          uri.getHost(),
          uri.getPort() < 0 ? PORT : uri.getPort(),
          path.isEmpty() ? "postgres" : path,
          user,
          password);
    } catch (URISyntaxException e) {
      throw wrong(url);
    }
  }

  private static IllegalArgumentException wrong(String url) {
    // It may hold a password, so it is not repeated.
    return new IllegalArgumentException(
        "DATABASE_URL is not an address of PostgreSQL ("
            + url.length()
            + " characters); write postgresql://user:password@host:5432/database");
  }

  private static Map<String, String> query(@Nullable String raw) {
    var query = new LinkedHashMap<String, String>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      query.put(sides[0], sides.length > 1 ? decode(sides[1]) : "");
    }
    return query;
  }

  private static String decode(@Nullable String raw) {
    return raw == null ? "" : URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  String url() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }
}
