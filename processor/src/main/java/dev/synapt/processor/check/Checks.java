package dev.synapt.processor.check;

import dev.synapt.processor.report.Report;
import dev.synapt.spec.ModelSpec;
import java.util.Arrays;
import java.util.List;

/** All rules, in the order in which their messages appear. */
public final class Checks {
  /** Rules about one part each: they hold or fail whatever the other parts are. */
  private static final List<Rule> PARTS =
      List.of(
          new ModelNameIsIdentifier(),
          new InputExtentsArePositive(),
          new InputExtentsAreFew(),
          new InputFitsAnArray(),
          new NamesAreIdentifiers(),
          new NamesAreShort(),
          new UnitsArePositive(),
          new SlopeIsBelowOne(),
          new AlphaIsPositive(),
          new PenaltiesAreNotNegative(),
          new RateIsBelowOne(),
          new NamesDiffer(),
          new LossIsSingle(),
          new LabelSmoothingIsBelowOne());

  /** Rules about what is said of the model itself, whatever its layers are. */
  private static final List<Rule> HEAD = List.of(new InputIsGiven(), new LossIsGiven());

  /** Rules about the model as a whole: they say nothing useful about half a model. */
  private static final List<Rule> WHOLE =
      List.of(
          new LayersAreGiven(),
          new LayersAreFew(),
          new LastLayerIsDense(),
          new SoftmaxIsLast(),
          new ParametersFitAnArray(),
          new LossFitsOutput(),
          new LossTakesLabelSmoothing());

  /** Of more layers only that is said: each would take time, and nobody would read it. */
  private static final int MOST_JUDGED = 1_000;

  /** What is no mistake, but often not meant. */
  private static final List<Rule> LINT = List.of(new GradientsDoNotVanish());

  private Checks() {}

  /**
   * Checks a specification that was read completely.
   *
   * @param spec the model
   * @return everything that is wrong with it
   */
  public static Report of(ModelSpec spec) {
    if (spec.layers().size() > MOST_JUDGED) {
      return new LayersAreFew().check(spec);
    }
    return ofParts(spec).plus(all(HEAD, spec)).plus(all(WHOLE, spec));
  }

  /**
   * Checks a specification of which some parts could not be read.
   *
   * @param spec the parts that could
   * @return what is wrong with these, whatever the others are
   */
  public static Report ofParts(ModelSpec spec) {
    return all(PARTS, spec);
  }

  /**
   * Checks what is said of a model itself, where its layers could not all be read: nothing follows
   * from the last one that could.
   *
   * @param spec the parts that could
   * @return whether input and loss are given
   */
  public static Report ofHead(ModelSpec spec) {
    ModelSpec head =
        new ModelSpec(spec.name(), spec.input(), List.of(), spec.losses(), spec.labelSmoothing());
    return all(HEAD, head);
  }

  /**
   * Looks for what is no mistake, but often not meant.
   *
   * @param spec a model without errors
   * @return warnings
   */
  public static Report lint(ModelSpec spec) {
    return all(LINT, spec);
  }

  /**
   * Whether a text can be the name of a package.
   *
   * @param name the text; empty for the unnamed package
   * @return true if it consists of identifiers with dots between them
   */
  public static boolean isPackageName(String name) {
    return name.isEmpty()
        || Arrays.stream(name.split("\\.", -1)).allMatch(NamesAreIdentifiers::isIdentifier);
  }

  private static Report all(List<Rule> rules, ModelSpec spec) {
    return rules.stream().map(rule -> rule.check(spec)).reduce(Report.of(), Report::plus);
  }
}
