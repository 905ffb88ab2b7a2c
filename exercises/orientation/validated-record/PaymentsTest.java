import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class PaymentsTest {
  @Test
  @Tag("task:1")
  @DisplayName("reads a line")
  void readsALine() {
    reads("p-1;1250;EUR", new Payments.Payment("p-1", 1250, "EUR"));
    reads("p-2;1;JPY", new Payments.Payment("p-2", 1, "JPY"));
    reads("p-3;9000000000;USD", new Payments.Payment("p-3", 9_000_000_000L, "USD"));
  }

  @Test
  @Tag("task:1")
  @DisplayName("takes spaces away")
  void takesSpacesAway() {
    reads("p-1; 1250 ;EUR", new Payments.Payment("p-1", 1250, "EUR"));
    reads("  p 1 ;1250; EUR ", new Payments.Payment("p 1", 1250, "EUR"));
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses an amount that is not above 0")
  void refusesAmounts() {
    refuses("p-1;-4000;EUR", "cents", "-4000", "a payment of less than nothing is none");
    refuses("p-1;0;EUR", "cents", "0", "0 is not above 0");
    refuses("p-1;12.50;EUR", "cents", "12.50", "cents are whole numbers");
    refuses("p-1;;EUR", "cents", "", "nothing is no number");
    refuses(
        "p-1;99999999999999999999;EUR", "cents", "99999999999999999999", "a long ends at 9.2e18");
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses a currency that is not three letters A to Z")
  void refusesCurrencies() {
    refuses("p-1;1250;eur", "currency", "eur", "only A to Z in upper case");
    refuses("p-1;1250;EURO", "currency", "EURO", "these are four letters");
    refuses("p-1;1250;", "currency", "", "nothing is not three letters");
    refuses(
        "p-1;1250;\u0415UR",
        "currency",
        "UR",
        "the first letter is Cyrillic and only looks like an E");
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses a blank id")
  void refusesIds() {
    refuses(";1250;EUR", "id", "", "a payment without an id cannot be found again");
    refuses("  ;1250;EUR", "id", "", "spaces alone are no id");
  }

  @Test
  @Tag("task:3")
  @DisplayName("the constructor refuses too")
  void constructorRefuses() {
    throwsNaming(
        "new Payment(\"p-1\", -4000, \"EUR\")",
        "cents",
        () -> new Payments.Payment("p-1", -4000, "EUR"));
    Check.that("new Payment(\"p-1\", -4000, \"EUR\")")
        .throwsException(
            IllegalArgumentException.class,
            "-4000",
            () -> new Payments.Payment("p-1", -4000, "EUR"))
        .because("the constructor's message shows the value, not only parse's");
    throwsNaming(
        "new Payment(\" \", 1250, \"EUR\")", "id", () -> new Payments.Payment(" ", 1250, "EUR"));
    throwsNaming(
        "new Payment(\"p-1\", 1250, \"eur\")",
        "currency",
        () -> new Payments.Payment("p-1", 1250, "eur"));
  }

  @Test
  @Tag("task:3")
  @DisplayName("null is refused like any bad value")
  void refusesNull() {
    throwsNaming(
        "new Payment(null, 1250, \"EUR\")", "id", () -> new Payments.Payment(null, 1250, "EUR"));
    throwsNaming(
        "new Payment(\"p-1\", 1250, null)",
        "currency",
        () -> new Payments.Payment("p-1", 1250, null));
  }

  @Test
  @Tag("task:3")
  @DisplayName("the constructor takes spaces away")
  void constructorStrips() {
    Check.that("new Payment(\" p-1 \", 1250, \" EUR \").id() + its currency()")
        .gives(
            "p-1EUR",
            () -> {
              var payment = new Payments.Payment(" p-1 ", 1250, " EUR ");
              return payment.id() + payment.currency();
            })
        .because("two payments that differ in spaces would be two payments to a map");
  }

  @Test
  @Tag("task:4")
  @DisplayName("refuses lines of too few or too many parts")
  void refusesLines() {
    refuses("p-1;1250", "", "p-1;1250", "there is no currency; the message shows the line");
    refuses(
        "p-1;1250;EUR;paid", "", "p-1;1250;EUR;paid", "the fourth part would be lost in silence");
    refuses(
        "p-1;1250;EUR;",
        "",
        "p-1;1250;EUR;",
        "four parts, of which the last is empty: split(\";\") forgets it");
    refuses("", "", "", "an empty line has one empty part");
  }

  private static void reads(String line, Payments.Payment expected) {
    Check.that("Payments.parse(\"" + line + "\")")
        .gives(expected, () -> Payments.parse(line))
        .because("each part is sound, and spaces around a part do not count");
  }

  private static void refuses(String line, String field, String value, String why) {
    var call = "Payments.parse(\"" + line + "\")";
    Check.that(call)
        .throwsException(IllegalArgumentException.class, value, () -> Payments.parse(line))
        .because(why + "; the message shows the value");
    throwsNaming(call, field, () -> Payments.parse(line));
  }

  private interface Maker {
    Payments.Payment make();
  }

  private static void throwsNaming(String call, String field, Maker maker) {
    Check.that(call)
        .<String>satisfies(
            "an IllegalArgumentException of the record's own whose message contains \""
                + field
                + "\"",
            told -> told.startsWith("refused: ") && told.contains(field),
            () -> {
              try {
                return maker.make().toString();
              } catch (NumberFormatException e) {
                return "a NumberFormatException that names no field: " + e.getMessage();
              } catch (IllegalArgumentException e) {
                return "refused: " + e.getMessage();
              }
            })
        .because(
            "whoever reads the log must see which field it was; and whoever makes a Payment must get a"
                + " sound one or none");
  }
}
