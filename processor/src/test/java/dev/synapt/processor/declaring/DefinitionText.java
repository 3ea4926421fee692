package dev.synapt.processor.declaring;

import dev.synapt.processor.declaring.NamedConstants.Owner;
import dev.synapt.processor.write.SourceFile;
import dev.synapt.spec.ModelSpec;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Prints a specification as a definition: a class or a field of one, at the top or nested, in
 * whatever words follow from a seed.
 */
public final class DefinitionText {
  /** The package of everything that is printed. */
  public static final String PACKAGE = "definitions";

  private static final String HEADER =
      """
      package %s;

      import static dev.synapt.model.Activation.*;
      import static dev.synapt.model.Initializer.*;
      import static dev.synapt.model.Loss.*;

      import dev.synapt.model.*;
      import java.util.function.Consumer;
      %s

      %s""";

  private final Random random;
  private final Nesting nesting;
  private final NamedConstants constants;
  private final Set<String> imports = new TreeSet<>();
  private final boolean isClass;

  private DefinitionText(Random random, Nesting nesting, SharedNumbers shared) {
    this.random = random;
    this.nesting = nesting;
    this.isClass = random.nextBoolean();
    this.constants = new NamedConstants(random, nesting, isClass, shared, imports);
  }

  /**
   * The file of a model.
   *
   * @param seed decides between all that means the same
   * @param shared is told the constants that the file needs from elsewhere
   */
  public static SourceFile of(ModelSpec spec, long seed, SharedNumbers shared) {
    Nesting nesting = Nesting.of(spec);
    DefinitionText printer = new DefinitionText(Seeds.random(seed), nesting, shared);
    String types = printer.types(spec);
    return new SourceFile(
        PACKAGE + "." + nesting.top(),
        HEADER.formatted(PACKAGE, String.join("\n", printer.imports), types));
  }

  private String types(ModelSpec spec) {
    String net = Seeds.one(random, "net", "net", "network", "n");
    Block body = new NetworkText(random, new ValueText(random, constants), net).of(spec);
    String type = isClass ? ofClass(net, body) : ofField(net, body);
    return nesting.around(type, constants.fields(Owner.OUTER))
        + type("class ", Owner.BESIDE)
        + type("interface ", Owner.ABOVE);
  }

  private String type(String kind, Owner owner) {
    String fields = constants.fields(owner);
    return fields.isEmpty() ? "" : kind + constants.type(owner) + " {\n" + fields + "}\n";
  }

  private String ofClass(String net, Block body) {
    String parameter =
        Seeds.one(random, "Sequential ", "final Sequential ", "dev.synapt.model.Sequential ");
    String method = "@Override public void define(" + parameter + net + ") " + body + "\n";
    String fields = constants.fields(Owner.OWN);
    String other = random.nextInt(4) == 0 ? "static void define(String net) {}\n" : "";
    return "@Model\n"
        + nesting.modifier()
        + Seeds.one(random, "final ", "")
        + ("class " + nesting.simple() + " implements Definition")
        + (hasAbove() ? ", " + constants.type(Owner.ABOVE) : "")
        + " {\n"
        + (random.nextBoolean() ? other + fields + method : method + fields + other)
        + "}\n";
  }

  private String ofField(String net, Block body) {
    String parameter =
        Seeds.one(
            random, net, net, "(" + net + ")", "(Sequential " + net + ")", "(var " + net + ")");
    String lambda = parameter + " -> " + (body.size() == 1 ? expression(body) : body);
    String value = Seeds.one(random, "%s", "%s", "(%s)", "(Definition) %s", "((Definition) (%s))");
    return "@Model\n"
        + nesting.modifier()
        + ("abstract class " + nesting.simple())
        + (hasAbove() ? " implements " + constants.type(Owner.ABOVE) : "")
        + " {\n"
        + constants.fields(Owner.OWN)
        + Seeds.one(random, "static final ", "private static final ", "public final static ")
        + Seeds.one(random, "Definition NET = ", "dev.synapt.model.Definition net = ")
        + value.replace("%s", lambda)
        + ";\n}\n";
  }

  /** A statement without its semicolon; a block as it is. */
  private static String expression(Block body) {
    String line = body.line(0);
    return line.endsWith(";") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean hasAbove() {
    return !constants.fields(Owner.ABOVE).isEmpty();
  }
}
