import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class OrderDoorTest {
  private static final String ITEM = "{\"sku\":\"A-1\",\"quantity\":2,\"cents\":300}";
  private static final OrderDoor.Item READ = new OrderDoor.Item("A-1", 2, 300L);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @Test
  @Tag("task:1")
  @DisplayName("lets good orders in")
  void acceptsGoodOrders() {
    accepts(
        order("'id':'7','ordered':'2026-11-27','items':[%s]"),
        new OrderDoor.Order("7", null, DAY, null, List.of(READ)),
        "email and shipped may be missing");
    accepts(
        order(
            "'items':[%s,%s],'shipped':'2026-11-27','ordered':'2026-11-27','email':'zoë@example.org','id':'Ä-000000000000000007'"),
        new OrderDoor.Order(
            "Ä-000000000000000007", "zoë@example.org", DAY, DAY, List.of(READ, READ)),
        "an id may have 20 characters; the order of fields means nothing; shipped on the day of the order is not before it; twice the same item is allowed");
    accepts(
        order("'id':'x','email':null,'shipped':null,'ordered':'2026-11-27','items':[%s]"),
        new OrderDoor.Order("x", null, DAY, null, List.of(READ)),
        "null stands for a missing email or shipped");
    accepts(
        order(
            "'id':'x','ordered':'2026-11-27','items':[{'sku':'ABCD-000001','quantity':1000,'cents':0},{'sku':'Z-9','quantity':1,'cents':90071992547409930}]"),
        new OrderDoor.Order(
            "x",
            null,
            DAY,
            null,
            List.of(
                new OrderDoor.Item("ABCD-000001", 1000, 0L),
                new OrderDoor.Item("Z-9", 1, 90_071_992_547_409_930L))),
        "limits are included, and a long is exact up to its last digit");
  }

  @Test
  @Tag("task:1")
  @DisplayName("what is no order")
  void refusesOtherThings() {
    rejects("", List.of(""), "an empty line is no JSON");
    rejects("{\"id\":\"7\"", List.of(""), "the line is cut off");
    rejects("[1]", List.of(""), "an array is no order");
    rejects("\"order\"", List.of(""), "a text is no order");
    rejects(
        "null",
        List.of(""),
        "null is JSON, and the mapper reads it without an error: what it gives back is no order");
  }

  @Test
  @Tag("task:2")
  @DisplayName("each rule by itself")
  void checksEachRule() {
    broken("'id':' \\t','ordered':'2026-11-27','items':[%s]", "id", "a blank id");
    broken("'ordered':'2026-11-27','items':[%s]", "id", "no id");
    broken(
        "'id':'123456789012345678901','ordered':'2026-11-27','items':[%s]",
        "id", "an id of 21 characters");
    broken(
        "'id':'7','email':'ann at example','ordered':'2026-11-27','items':[%s]",
        "email", "no e-mail address");
    broken("'id':'7','items':[%s]", "ordered", "ordered is missing");
    broken("'id':'7','ordered':null,'items':[%s]", "ordered", "ordered is null");
    broken(
        "'id':'7','ordered':'2026-11-27','shipped':'2026-11-26','items':[%s]",
        "shippedInOrder", "shipped on the day before it was ordered");
    broken("'id':'7','ordered':'2026-11-27'", "items", "no items");
    broken("'id':'7','ordered':'2026-11-27','items':[]", "items", "an order of nothing");
    broken(
        "'id':'7','ordered':'2026-11-27','items':[%s,null]",
        "items[1].<list element>", "the second item is null");
  }

  @Test
  @Tag("task:2")
  @DisplayName("the rules of items")
  void looksIntoItems() {
    item("'quantity':2,'cents':3", "sku", "no sku. A pattern is content with null");
    item("'sku':'AA1-1','quantity':2,'cents':3", "sku", "a digit in place of a letter");
    item("'sku':' A-1','quantity':2,'cents':3", "sku", "a space before it");
    item("'sku':'A-1234567','quantity':2,'cents':3", "sku", "seven digits");
    item("'sku':'A-1','quantity':0,'cents':3", "quantity", "a quantity of 0");
    item("'sku':'A-1','quantity':1001,'cents':3", "quantity", "a quantity above 1000");
    item("'sku':'A-1','cents':3", "quantity", "no quantity. Most rules are content with null");
    item("'sku':'A-1','quantity':2,'cents':-1", "cents", "a negative price");
    item("'sku':'A-1','quantity':2", "cents", "no price, which is not the price 0");
  }

  @Test
  @Tag("task:2")
  @DisplayName("all reasons, by path")
  void givesAllReasons() {
    rejects(
        order(
            "'id':'','email':'x','shipped':'2026-01-01','ordered':'2026-11-27','items':[{'sku':'a','quantity':0},null,{}]"),
        List.of(
            "email",
            "id",
            "items[0].cents",
            "items[0].quantity",
            "items[0].sku",
            "items[1].<list element>",
            "items[2].cents",
            "items[2].quantity",
            "items[2].sku",
            "shippedInOrder"),
        "a shop that hears one reason a day needs ten days. A set has no order, so sort");
    rejects(
        order("'id':'7','shipped':'2026-01-01','items':[%s]"),
        List.of("ordered"),
        "whether shipped is before a day that is missing, nobody can say");
    rejects(
        "{}", List.of("id", "items", "ordered"), "an empty object lacks all that has to be there");
  }

  @Test
  @Tag("task:3")
  @DisplayName("converts nothing")
  void convertsNothing() {
    unreadable(
        "'id':'7','ordered':'2026-11-27','items':[{'sku':'A-1','quantity':'2','cents':3}]",
        "items[0].quantity",
        "a number in quotes: today '2', tomorrow '2 pcs.' or '1,000'");
    unreadable(
        "'id':'7','ordered':'2026-11-27','items':[%s,{'sku':'A-1','quantity':2.9,'cents':3}]",
        "items[1].quantity", "2.9 bottles. The mapper's default cuts it to 2, without a word");
    unreadable(
        "'id':'7','ordered':'2026-11-27','items':[{'sku':'A-1','quantity':2,'cents':3.0}]",
        "items[0].cents",
        "3.0 may be 3 cents, or 3 dollars");
    unreadable(
        "'id':7,'ordered':'2026-11-27','items':[%s]",
        "id", "an id without quotes: 007 would have lost its zeros on the way");
    unreadable("'id':true,'ordered':'2026-11-27','items':[%s]", "id", "true is no id");
    unreadable("'id':'7','ordered':20784,'items':[%s]", "ordered", "a number of days is no date");
    unreadable(
        "'id':'7','ordered':'27.11.2026','items':[%s]", "ordered", "a date of another country");
    unreadable(
        "'id':'7','ordered':'2026-02-30','items':[%s]", "ordered", "a day that does not exist");
    unreadable(
        "'id':'7','ordered':'2026-11-27','items':[{'sku':'A-1','quantity':5000000000,'cents':3}]",
        "items[0].quantity",
        "more than an int holds; the parser finds this, not the mapper");
    unreadable(
        "'id':'7','ordered':'2026-11-27','items':%s", "items", "an object is no list of items");
  }

  @Test
  @Tag("task:3")
  @DisplayName("names that nobody knows, and names that come twice")
  void refusesOtherNames() {
    unreadable(
        "'id':'7','e_mail':'ann@example.org','ordered':'2026-11-27','items':[%s]",
        "e_mail", "a shop that writes e_mail believes that you have its email");
    unreadable(
        "'id':'7','ordered':'2026-11-27','items':[{'sku':'A-1','quantity':2,'cents':3,'discount':1}]",
        "items[0].discount",
        "a discount that you do not know of is a wrong price");
    comesTwice(
        order("'id':'7','id':'8','ordered':'2026-11-27','items':[%s]"),
        "two ids: which one is it? JSON does not say, and the mapper's default takes the last");
    comesTwice(
        order(
            "'id':'7','ordered':'2026-11-27','items':[{'sku':'A-1','quantity':2,'cents':3,'cents':4}]"),
        "two prices for one item");
    rejects(
        order("'id':'7','ordered':'2026-11-27','items':[%s]") + "{}",
        List.of(""),
        "something stands behind the object: two lines have run together");
  }

  private static String order(String fields) {
    return "{" + fields.replace('\'', '"').replace("%s", ITEM) + "}";
  }

  private static void accepts(String line, OrderDoor.Order order, String why) {
    Check.that("enter(%s)".formatted(line))
        .gives(new OrderDoor.Accepted(order), () -> OrderDoor.enter(line))
        .because(why);
  }

  private static void broken(String fields, String path, String why) {
    rejects(order(fields), List.of(path), why);
  }

  private static void item(String fields, String path, String why) {
    broken(
        "'id':'7','ordered':'2026-11-27','items':[%s,{" + fields + "}]", "items[1]." + path, why);
  }

  private static void unreadable(String fields, String path, String why) {
    rejects(order(fields), List.of(path), why);
  }

  private static void comesTwice(String line, String why) {
    Check.that("enter(%s)".formatted(line))
        .satisfies(
            "a Rejected with one reason",
            entry -> entry instanceof OrderDoor.Rejected r && r.reasons().size() == 1,
            () -> OrderDoor.enter(line))
        .because(why);
  }

  private static void rejects(String line, List<String> paths, String why) {
    Check.that("the paths of the reasons of enter(%s)".formatted(line))
        .gives(paths, () -> paths(OrderDoor.enter(line)))
        .because(why);
  }

  private static List<String> paths(OrderDoor.Entry entry) {
    return switch (entry) {
      case OrderDoor.Accepted(OrderDoor.Order order) ->
          List.of("none: it was accepted, as " + order);
      case OrderDoor.Rejected(List<OrderDoor.Reason> reasons) ->
          reasons.stream()
              .map(
                  r ->
                      r.message() == null || r.message().isBlank()
                          ? r.path() + " without a message"
                          : r.path())
              .toList();
    };
  }
}
