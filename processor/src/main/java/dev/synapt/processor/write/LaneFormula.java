package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.expr.Expr;
import java.util.HashMap;
import java.util.Map;

/**
 * A value that every example of a block gets in its place.
 *
 * @param target where it stands afterwards
 * @param value its formula
 * @param places where the variables stand that differ from example to example
 * @param scalars the text of the others
 * @param comment what a reader has to know
 */
record LaneFormula(
    Place target,
    Expr value,
    Map<String, Place> places,
    Map<String, String> scalars,
    CodeBlock comment) {
  LaneFormula(Place target, Expr value, Map<String, Place> places) {
    this(target, value, places, Map.of(), CodeBlock.of(""));
  }

  /**
   * An array of a block of examples, from a unit on.
   *
   * @param array its name
   * @param units how many units come before it
   */
  record Place(String array, int units) {
    static Place of(String array) {
      return new Place(array, 0);
    }

    /** One of its values. */
    String element() {
      return Lanes.value(array, units);
    }

    /** The arguments that name a vector of its values. */
    String arguments() {
      return array + ", " + Lanes.index("n", units);
    }
  }

  /** Another formula of the same block. */
  LaneFormula with(Place newTarget, Expr newValue, Map<String, Place> newPlaces) {
    return new LaneFormula(newTarget, newValue, newPlaces, scalars, comment);
  }

  /** The texts of all variables, for one example. */
  Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>(scalars);
    places.forEach((name, place) -> texts.put(name, place.element()));
    return texts;
  }
}
