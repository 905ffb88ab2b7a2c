package org.jvmbootcamp.instruments.claim;

import java.util.Locale;
import org.jvmbootcamp.instruments.Machine;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/**
 * A claim that held when it was checked.
 *
 * @param words what is claimed
 * @param value what was measured
 * @param relation what the value had to meet
 * @param machine where it was measured
 */
public record Claim(String words, double value, Relation relation, Machine machine)
    implements View {
  /** Below this share of the limit a claim is called narrow. */
  private static final double NARROW = 0.1;

  /**
   * Checks a claim.
   *
   * @throws ClaimFailedException if the value does not meet the relation
   */
  public static Claim check(String words, double value, Relation relation, Machine machine) {
    if (!relation.holds(value)) {
      throw new ClaimFailedException(
          "The claim does not hold: "
              + words
              + ". Measured "
              + Units.number(value)
              + ", claimed "
              + relation.words()
              + missedBy(value, relation)
              + ". Machine: "
              + machine.line()
              + ". On a busy machine run the measuring cell again; if it fails again, the claim is"
              + " not true here.");
    }
    return new Claim(words, value, relation, machine);
  }

  /** Whether it held only just: with less than a tenth of the limit to spare. */
  public boolean narrow() {
    return relation.margin(value) < NARROW;
  }

  @Override
  public String text() {
    return (narrow() ? "holds, but narrowly: " : "holds: ") + words + "\n" + figures();
  }

  @Override
  public String html() {
    var color = narrow() ? Html.ORANGE : Html.GREEN;
    return Html.box(
        "<div style=\"border-left:4px solid "
            + color
            + ";padding:4px 10px\"><b style=\"color:"
            + color
            + "\">"
            + (narrow() ? "▲ Holds, but narrowly" : "✔ Holds")
            + "</b> "
            + Html.escape(words)
            + "<br><span style=\"opacity:.8\">"
            + Html.escape(figures())
            + "</span></div>");
  }

  private String figures() {
    return "measured %s, claimed %s; %s to spare"
        .formatted(Units.number(value), relation.words(), spare(relation.margin(value)));
  }

  private static String missedBy(double value, Relation relation) {
    return Double.isNaN(value) ? "" : " (missed by " + percent(-relation.margin(value)) + ")";
  }

  private static String spare(double margin) {
    return margin > 2 ? Units.significant(margin) + " times the limit" : percent(margin);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%,.0f %%", 100 * share);
  }
}
