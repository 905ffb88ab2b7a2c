import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.grader.api.UsesDatabase;

@UsesDatabase
class CustomerSearchTest {
  private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7);

  @BeforeEach
  void tables(Database database) throws SQLException {
    database.run(
        """
        DROP SCHEMA IF EXISTS acme CASCADE;
        CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, country text NOT NULL, cents int NOT NULL);
        INSERT INTO customer VALUES
          (3, 'Ann', 'UK', 500), (1, 'O''Brien', 'IE', 300), (2, '50% Off Ltd', 'UK', 500),
          (5, 'Back\\Slash', 'C''I', 100), (4, 'ann_b', 'DE', 500), (7, '', 'DE', 900), (6, 'Zoë "Z" Ö', 'DE', 300);
        CREATE TABLE staff (id int, name text, country text, cents int);
        INSERT INTO staff VALUES (99, 'root: s3cret', 'XX', 0)""");
  }

  @Test
  @Tag("task:1")
  @DisplayName("finds a text letter for letter")
  void findsText(Database database) {
    finds(database, "", ALL, "each name contains the empty text, also the empty name");
    finds(database, "'", List.of(1), "an apostrophe is a letter of O'Brien");
    finds(database, "O'Brien", List.of(1), "names have apostrophes");
    finds(database, "ann", List.of(4), "Ann of customer 3 has another A");
    finds(database, "\"Z\" Ö", List.of(6), "quotes and umlauts are letters as well");
    finds(database, "Smith", List.of(), "nobody is called so");
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives no letter a meaning")
  void knowsNoPatterns(Database database) {
    finds(
        database, "%", List.of(2), "only one name has a percent sign; LIKE takes it for any text");
    finds(database, "n_b", List.of(4), "_ is a letter; LIKE takes it for any letter");
    finds(database, "_", List.of(4), "_ is a letter; LIKE takes it for any letter");
    finds(database, "\\", List.of(5), "only one name has a backslash; LIKE takes it for an escape");
    finds(database, "k\\S", List.of(5), "a backslash in the middle");
    finds(database, "50\\%", List.of(), "no name has a backslash before a percent sign");
  }

  @Test
  @Tag("task:1")
  @DisplayName("executes nothing of it")
  void isNotInjected(Database database) throws SQLException {
    for (var attack :
        List.of(
            "' OR '1'='1",
            "' UNION SELECT id, name, country, cents FROM staff --",
            "'; DELETE FROM customer; --",
            "\\'; DELETE FROM customer; --",
            "$$; DELETE FROM customer; --",
            "') OR 1=1 --")) {
      finds(database, attack, List.of(), "no name contains this text, so nobody is found");
    }
    Check.that("how many customers there are after it")
        .gives(List.of(List.of(7L)), () -> database.rows("SELECT count(*) FROM customer"))
        .because("a search changes nothing");
  }

  @Test
  @Tag("task:1")
  @DisplayName("no value stands in the statement")
  void keepsValuesApart(Database database) throws SQLException {
    var statements = new ArrayList<String>();
    try (var db = database.connect()) {
      Check.that(
              "statements that contain zebra, for the text zebra-1 and the countries zebra-2, zebra-3")
          .gives(
              List.of(),
              () -> {
                CustomerSearch.search(
                    listening(db, Connection.class, statements),
                    new CustomerSearch.Filter(
                        "zebra-1", List.of("zebra-2", "zebra-3"), "id", false, 5));
                return statements.stream().filter(sql -> sql.contains("zebra")).toList();
              })
          .because(
              "a value that is escaped by hand is right until somebody forgets it, or a setting changes what has to be escaped. As a parameter it never meets the parser");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("none, one and several countries")
  void takesCountries(Database database) {
    countries(database, List.of(), ALL, "no country means all");
    countries(database, List.of("UK"), List.of(2, 3), "one country");
    countries(database, List.of("UK", "IE", "UK"), List.of(1, 2, 3), "two, one of them twice");
    countries(database, List.of("FR"), List.of(), "nobody is from there");
    countries(database, List.of(""), List.of(), "an empty text is a country, of which nobody is");
    countries(database, List.of("uk"), List.of(), "upper and lower case are told apart");
  }

  @Test
  @Tag("task:2")
  @DisplayName("countries of any letters")
  void takesAnyCountry(Database database) {
    countries(database, List.of("C'I"), List.of(5), "an apostrophe is a letter");
    countries(database, List.of("U%"), List.of(), "there is no pattern in a country");
    countries(database, List.of("IE,UK"), List.of(), "that is one country with a comma");
    countries(
        database,
        List.of("{UK}", "a\"b", "c\\d", "IE') OR ('1'='1"),
        List.of(),
        "braces, quotes and backslashes mean something in the text of an array; as values they are letters");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a hundred thousand countries")
  void takesManyCountries(Database database) {
    var many = new ArrayList<>(IntStream.range(0, 100_000).mapToObj(i -> "X" + i).toList());
    many.set(77_777, "IE");
    try (var db = database.connect()) {
      Check.that("ids for 100,000 countries, of which one is IE")
          .gives(List.of(1), () -> ids(db, new CustomerSearch.Filter("", many, "id", false, 10)))
          .because(
              "a statement takes 65,535 parameters at most. A list of any length is one value: an array");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("sorts in both directions, ties by id")
  void sorts(Database database) {
    sorted(database, "id", false, 10, List.of(1, 2, 3, 4, 5, 6, 7));
    sorted(database, "id", true, 10, List.of(7, 6, 5, 4, 3, 2, 1));
    sorted(database, "cents", false, 10, List.of(5, 1, 6, 2, 3, 4, 7));
    sorted(database, "cents", true, 10, List.of(7, 2, 3, 4, 1, 6, 5));
    sorted(database, "country", true, 3, List.of(2, 3, 1));
    sorted(database, "cents", true, 2, List.of(7, 2));
    sorted(database, "cents", true, 0, List.of());
  }

  @Test
  @Tag("task:3")
  @DisplayName("sorts by names")
  void sortsByName(Database database) throws SQLException {
    database.run(
        "DELETE FROM customer WHERE id > 3; INSERT INTO customer VALUES (8, 'Zoo', 'UK', 1), (9, 'Bob', 'UK', 1)");
    try (var db = database.connect()) {
      Check.that("ids of the customers Ann (3), Bob (9), Zoo (8), by name")
          .gives(
              List.of(3, 9, 8),
              () ->
                  ids(db, new CustomerSearch.Filter("", List.of("UK"), "name", false, 10)).stream()
                      .filter(id -> id != 2)
                      .toList())
          .because("ORDER BY ? sorts by a constant: no error, and no order");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses other columns before the database is asked")
  void refusesColumns(Database database) throws SQLException {
    var db = database.connect();
    db.close();
    for (var column :
        List.of(
            "cents; DROP TABLE customer",
            "(SELECT cents FROM staff)",
            "password",
            "cents, id",
            "1",
            "CENTS",
            " id",
            "id\"",
            "")) {
      Check.that("search on a closed connection, sortBy \"%s\"".formatted(column))
          .throwsException(
              IllegalArgumentException.class,
              column,
              () ->
                  CustomerSearch.search(
                      db, new CustomerSearch.Filter("", List.of(), column, false, 1)))
          .because(
              "it is none of the four names. What is not on the list is refused, and the message says what was refused");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("counts for tenants of any name")
  void counts(Database database) throws SQLException {
    tenant(database, "acme", 2);
    tenant(database, "Müller & Sons", 3);
    tenant(database, "5\"", 4);
    tenant(database, "\"", 1);
    tenant(database, "Acme", 5);
    tenant(database, "a.b", 6);
    tenant(database, "select", 7);
    tenant(database, "x'y\\z", 8);
  }

  @Test
  @Tag("task:4")
  @DisplayName("a name is nothing but a name")
  void namesAreNames(Database database) throws SQLException {
    tenant(database, "acme", 2);
    for (var name :
        List.of(
            "nobody",
            "acme\".\"orders\"; DELETE FROM \"acme",
            "acme.orders; DELETE FROM acme.orders; --",
            "public",
            "")) {
      try (var db = database.connect()) {
        Check.that("count(db, \"%s\")".formatted(name))
            .throwsException(SQLException.class, () -> CustomerSearch.count(db, name))
            .because("there is no such tenant");
      }
    }
    Check.that("the orders of acme after it")
        .gives(List.of(List.of(2L)), () -> database.rows("SELECT count(*) FROM acme.orders"))
        .because("counting changes nothing, whatever the name");
  }

  private static void tenant(Database database, String name, int rows) throws SQLException {
    var quoted = '"' + name.replace("\"", "\"\"") + '"';
    database.run(
        "CREATE SCHEMA %s; CREATE TABLE %<s.orders AS SELECT generate_series(1, %d)"
            .formatted(quoted, rows));
    try (var db = database.connect()) {
      Check.that("count(db, \"%s\"), whose table has %d rows".formatted(name, rows))
          .gives((long) rows, () -> CustomerSearch.count(db, name))
          .because(
              "between double quotes each letter is a letter, and a double quote is written twice");
    } finally {
      if (!name.equals("acme")) {
        database.run("DROP SCHEMA " + quoted + " CASCADE");
      }
    }
  }

  private static void finds(Database database, String text, List<Integer> ids, String why) {
    search(database, new CustomerSearch.Filter(text, List.of(), "id", false, 10), ids, why);
  }

  private static void countries(
      Database database, List<String> countries, List<Integer> ids, String why) {
    search(database, new CustomerSearch.Filter("", countries, "id", false, 10), ids, why);
  }

  private static void sorted(
      Database database, String by, boolean descending, int limit, List<Integer> ids) {
    search(
        database,
        new CustomerSearch.Filter("", List.of(), by, descending, limit),
        ids,
        "the cents of customers 1 to 7 are 300, 500, 500, 500, 100, 300, 900; equal ones are in the order of their ids, in both directions");
  }

  private static void search(
      Database database, CustomerSearch.Filter filter, List<Integer> ids, String why) {
    try (var db = database.connect()) {
      Check.that("ids found by %s".formatted(filter))
          .gives(ids, () -> ids(db, filter))
          .because(why);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Integer> ids(Connection db, CustomerSearch.Filter filter)
      throws SQLException {
    return CustomerSearch.search(db, filter).stream().map(CustomerSearch.Customer::id).toList();
  }

  /** Passes each call on, and notes the SQL that a connection or one of its statements is given. */
  private static <T> T listening(Object to, Class<T> type, List<String> statements) {
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader() == null
                ? CustomerSearchTest.class.getClassLoader()
                : type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (Stream.of(
                          "prepareStatement", "prepareCall", "execute", "executeQuery", "addBatch")
                      .anyMatch(method.getName()::equals)
                  && arguments != null
                  && arguments[0] instanceof String sql) {
                statements.add(sql);
              }
              try {
                var result = method.invoke(to, arguments);
                return method.getName().equals("createStatement")
                    ? listening(result, java.sql.Statement.class, statements)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
