package org.jvmbootcamp.grader.api;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the database of the run to tests; made by JUnit. */
public final class DatabaseParameter implements ParameterResolver {
  /** The setting of the run that holds the address. */
  public static final String URL = "org.jvmbootcamp.database";

  private static final ExtensionContext.Namespace TESTS =
      ExtensionContext.Namespace.create(DatabaseParameter.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Database resolveParameter(ParameterContext parameter, ExtensionContext test) {
    // Once for each test: what its @BeforeEach has made is there when the test begins.
    return test.getStore(TESTS)
        .computeIfAbsent(test.getUniqueId(), id -> emptied(test), Database.class);
  }

  private static Database emptied(ExtensionContext test) {
    var database =
        Database.at(
            test.getConfigurationParameter(URL)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "there is no database: add \"database\" to the kinds in"
                                + " exercise.yaml")));
    try {
      database.clear();
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
    }
    return database;
  }
}
