package dev.synapt.processor.report;

import static dev.synapt.processor.report.Severity.ERROR;
import static dev.synapt.processor.report.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Every message of the compiler: what was expected, what was received, what to do. Each that a
 * source file can provoke has one in {@code src/test/resources/bad}.
 */
public enum Message {
  /** A model is an interface, enum, record or annotation. */
  NOT_A_CLASS(ERROR, "A model is declared by a class. Received: %2$s %1$s. Write: %3$s"),
  /** A model is a class that can be instantiated. */
  NOT_ABSTRACT(
      ERROR,
      "A model describes a network and is never instantiated. Received: %2$sclass %1$s. Write:"
          + " abstract class %1$s"),
  /** A model has type parameters. */
  GENERIC_MODEL(ERROR, "A model has no type parameters. Received: %1$s<%2$s>. Write: %3$s"),
  /** A model cannot be seen by the classes generated for it. */
  PRIVATE_MODEL(
      ERROR,
      "The classes generated for model '%s' stand beside it in its package, where '%s' is private."
          + " Remove the modifier"),
  /** A superclass declares layers. */
  INHERITED_LAYERS(
      ERROR,
      "A model declares all its layers itself, as inherited ones have no certain order. Received:"
          + " %2$s of %1$s. Move the fields into this class"),
  /** Generated code names a class of java.lang that the package hides. */
  HIDES_JAVA_LANG(
      ERROR,
      "The code generated for model '%s' needs java.lang.%s, which the class of that name in this"
          + " package hides. Rename that class, or move the model into another package"),
  /** What an earlier compilation generated is compiled again. */
  GENERATED_AMONG_SOURCES(
      ERROR,
      "Model '%s' generates the class %s, whose source is among those that are compiled. Leave"
          + " generated sources out of them; javac's -s keeps them apart. If CompiledModel.writeTo"
          + " wrote it, rename one of the two models"),
  /** A type that would be generated exists. */
  NAME_TAKEN(
      ERROR,
      "Model '%1$s' generates the class %2$s, and one of this name exists. Rename that class, or"
          + " the model"),
  /** Two models would generate the same type. */
  SAME_GENERATED_NAME(
      ERROR,
      "Every model needs a name of its own. Received: %2$s and %1$s, which both generate %3$sModel."
          + " Rename one of them"),

  /** A layer field does not say what it is. */
  LAYER_NEEDS_ANNOTATION(
      ERROR,
      "Layer '%s' needs one annotation that says what it is. Received: none. Add @Dense(units ="
          + " ...) or @Dropout(rate = ...)"),
  /** A layer annotation stands on a field of another type. */
  ANNOTATION_NEEDS_LAYER(
      ERROR, "@%2$s describes a field of type Layer. Received: %3$s %1$s. Write: Layer %1$s"),
  /** A layer field is described twice. */
  TWO_LAYER_ANNOTATIONS(
      ERROR,
      "Layer '%s' needs one annotation that says what it is. Received: %s. Declare one field for"
          + " each layer, in order"),
  /** A layer field is static. */
  STATIC_LAYER(
      ERROR, "A layer belongs to its model. Received: static Layer %1$s. Write: Layer %1$s"),
  /** A layer stands outside a model. */
  LAYER_OUTSIDE_MODEL(
      ERROR,
      "@%2$s needs a model around it; '%1$s' is a field of %3$s, which has no @Model. Add @Model to"
          + " %3$s, or remove @%2$s"),
  /** A layer of a Kotlin class has a name that Java cannot have, and so no field. */
  KOTLIN_LAYER_MISSING(
      ERROR,
      "Every layer of a Kotlin class needs a name that Java can have, as kapt leaves out the others."
          + " Received: %2$s layers of '%1$s', of which kapt shows %3$s. Rename those such as"
          + " `switch` or `my layer`"),
  /** An enum constant of a runtime that the processor does not know. */
  UNKNOWN_CONSTANT(
      ERROR,
      "The annotation processor does not know %s. It belongs to another version of Synapt: use"
          + " synapt-runtime and synapt-processor of the same version"),

  /** A definition is compiled by another compiler than javac. */
  DEFINITION_NEEDS_JAVAC(
      ERROR,
      "The definition of model '%1$s' is read with javac, from source in Java. Received: %2$s."
          + " Declare the layers by annotations, such as @Dense(units = 1) Layer output in an"
          + " abstract class, or compile it in Java with javac"),
  /** A definition comes from a class file. */
  DEFINITION_NEEDS_SOURCE(
      ERROR,
      "The definition of model '%1$s' is read from its source. Received: a class file. Compile the"
          + " source of '%1$s' again, together with what needs its model"),
  /** A class has statements, but does not say that it is a definition. */
  DEFINITION_NOT_DECLARED(
      ERROR,
      "A class with the statements of a network is a Definition. Received: %2$sclass %1$s, which"
          + " has them in define. Write: final class %1$s implements Definition"),
  /** A class is a definition, but its statements stand elsewhere or nowhere. */
  DEFINITION_WITHOUT_BODY(
      ERROR,
      "Model '%1$s' says its layers itself, in a define of its own. Received: %2$s. Write: public"
          + " void define(Sequential net) { net.input(...); ... } in '%1$s'"),
  /** A model has more than one definition. */
  SEVERAL_DEFINITIONS(
      ERROR, "Model '%s' needs one definition. Received: %s and the field '%s'. Keep one of them"),
  /** A model has a definition and layer fields. */
  LAYER_BESIDE_DEFINITION(
      ERROR,
      "The definition of model '%1$s' says all its layers. Received: the field '%2$s' as well."
          + " Write net.%3$s(\"%2$s\", ...) in the definition, or remove the definition"),
  /** A model has a definition and attributes. */
  ATTRIBUTE_BESIDE_DEFINITION(
      ERROR,
      "The definition of model '%1$s' says everything of it. Received: %2$s of @Model as well."
          + " Write net.%2$s(...) in the definition instead"),
  /** The field of a definition can change. */
  DEFINITION_NOT_FINAL(
      ERROR,
      "A definition in a field never changes. Received: %2$sDefinition %1$s. Write: static final"
          + " Definition %1$s"),
  /** A definition is an anonymous class. */
  ANONYMOUS_DEFINITION(
      ERROR,
      "A definition is a lambda, or a class with a name. Received: an anonymous class in '%1$s'."
          + " Write: static final Definition %1$s = net -> { ... }"),
  /** The field of a definition has a value that is computed elsewhere. */
  DEFINITION_NOT_A_LAMBDA(
      ERROR,
      "A definition in a field is a lambda, which is read where it stands. Received: %2$s. Write:"
          + " static final Definition %1$s = net -> { ... }"),
  /** A definition throws. */
  DEFINITION_THROWS(
      ERROR,
      "A definition says what a network is and never throws. Received: %s. Remove it; mistakes of a"
          + " network are found without it"),
  /** A definition calls itself. */
  DEFINITION_RECURSES(
      ERROR,
      "A definition says every layer in a statement and never calls itself. Received: %s. Write one"
          + " statement for each layer; %s"),
  /** A definition contains a statement that cannot be read. */
  STATEMENT_NOT_READABLE(
      ERROR,
      "%s consists of calls on %s, such as %s, and of local variables that are assigned once."
          + " Received: %s. Write one call for each thing to say; %s"),
  /** A value is not known at compile time. */
  VALUE_NOT_CONSTANT(
      ERROR,
      "%s needs a constant: a literal, a named constant, arithmetic with these, or a local variable"
          + " that is assigned once. Received: %s, %s. %s"),
  /** A name that should be a constant of an enum means nothing. */
  UNKNOWN_CHOICE(ERROR, "%s takes one %s. Received: %s, which is not known here. %s"),
  /** The options of a layer cannot be read. */
  OPTIONS_NOT_A_LAMBDA(
      ERROR,
      "Options are a lambda, which is read where it stands. Received: %s. Write: d ->"
          + " d.activation(RELU)"),
  /** A call has arguments that the word does not take. */
  ARGUMENTS_DO_NOT_FIT(ERROR, "%1$s takes %2$s. Received: %1$s%3$s. Write, for example, %1$s%4$s"),
  /** A call of something that does not exist. */
  UNKNOWN_WORD(ERROR, "%s has no '%s'. Received: %s. Use one of: %s"),
  /** The same thing is said twice. */
  SAID_TWICE(ERROR, "%1$s says %2$s once. Received: a second %2$s. Keep one of them"),
  /** A statement of the network stands among the options of a layer. */
  NETWORK_IN_OPTIONS(
      ERROR,
      "The lambda of layer '%s' says only its options. Received: %s, which is said of the network."
          + " Move it behind the lambda, as a statement of its own"),

  /** The model has no input. */
  INPUT_MISSING(
      ERROR,
      "Model '%s' needs to know how many numbers one example has. Received: no input. Add %s, or a"
          + " shape such as %s"),
  /** An extent of the input is zero or negative. */
  INPUT_NOT_POSITIVE(
      ERROR,
      "Every extent of input must be at least 1. Received: %s. Count the numbers of one example"),
  /** The input has too many extents. */
  INPUT_TOO_DEEP(
      ERROR,
      "input can have at most %s extents. Received: %s. Dense layers see an example flat: give the"
          + " product of the extents"),
  /** The input has too many numbers. */
  INPUT_TOO_LARGE(ERROR, "input can have at most %s numbers. Received: %s. Make the input smaller"),

  /** The model has no layers. */
  LAYERS_MISSING(ERROR, "Model '%s' needs at least one layer. Received: none. Add a %s"),
  /** The model has more layers than can be compiled. */
  TOO_MANY_LAYERS(
      ERROR, "Model '%s' can have at most %s layers. Received: %s. Make the network shallower"),
  /** The last layer is dropout. */
  LAST_LAYER_NOT_DENSE(
      ERROR,
      "The last layer gives the output and must be dense; '%s' is dropout. Remove it, or add %s"
          + " after it"),
  /** A layer has no units. */
  UNITS_NOT_POSITIVE(
      ERROR,
      "Layer '%s' needs units of at least 1. Received: %s. Give it one unit for each output"),
  /** The parameters do not fit an array. */
  TOO_MANY_PARAMETERS(
      ERROR,
      "A model can have at most %s parameters, and layer '%s' exceeds that with %s x %s weights;"
          + " with all before: %s. Give it fewer units"),
  /** The slope of a leaky ReLU is out of range. */
  SLOPE_OUT_OF_RANGE(
      ERROR,
      "The slope of LEAKY_RELU must be at least 0 and below 1. Received: %2$s in layer '%1$s'. Use"
          + " a small one, such as 0.3 or 0.01"),
  /** The alpha of an ELU is out of range. */
  ALPHA_NOT_POSITIVE(
      ERROR,
      "The alpha of ELU must be above 0 and finite. Received: %2$s in layer '%1$s'. The usual one"
          + " is 1"),
  /** An L1 or L2 factor is out of range. */
  PENALTY_NEGATIVE(
      ERROR,
      "%2$s must be at least 0 and finite. Received: %3$s in layer '%1$s'. Use a small one, such as"
          + " 1e-4, or 0 for none"),
  /** A dropout rate is out of range. */
  RATE_OUT_OF_RANGE(
      ERROR,
      "The rate of dropout must be at least 0 and below 1. Received: %2$s in layer '%1$s'. It is"
          + " the share of values that become 0, such as 0.2"),
  /** An option is given where it changes nothing. */
  OPTION_WITHOUT_EFFECT(
      ERROR, "%s has an effect only with %s; layer '%s' has %s. Remove %1$s, or use %2$s"),
  /** A name cannot be part of a generated name. */
  ILLEGAL_NAME(
      ERROR,
      "A layer's name must be a Java identifier. Received: %s. Use letters, digits and"
          + " underscores, such as hidden1"),
  /** A name is too long. */
  NAME_TOO_LONG(
      ERROR, "A layer's name can have at most %s characters. Received: %s in %s. Shorten it"),
  /** Two layers have one name. */
  NAME_TWICE(
      ERROR,
      "Every layer needs a name of its own. Received: '%1$s' for layer %2$s and for layer %3$s."
          + " Rename one of them"),
  /** The model of a specification has a name that no class can have. */
  ILLEGAL_MODEL_NAME(
      ERROR,
      "A model's name must be a Java identifier of at most %s bytes. Received: %s. Use letters,"
          + " digits and underscores, such as Digits"),
  /** Two names give the same generated name. */
  NAMES_COLLIDE(
      ERROR,
      "The names of layers must differ in more than case and underscores. Received: '%s' and '%s',"
          + " which both become %s in generated code. Rename one of them"),

  /** The model has no loss. */
  LOSS_MISSING(ERROR, "Model '%s' needs a loss for training to make small. Received: none. Add %s"),
  /** The model has several losses. */
  SEVERAL_LOSSES(ERROR, "Model '%s' needs exactly one loss. Received: %s. Keep one of them"),
  /** Loss and output do not belong together. */
  LOSS_NEEDS_OUTPUT(ERROR, "%s needs %s outputs; '%s' has %s. Use %s"),
  /** SOFTMAX in a hidden layer. */
  SOFTMAX_NOT_LAST(
      ERROR, "SOFTMAX belongs to the last dense layer; '%s' is followed by '%s'. Use %s here"),
  /** The smoothing of labels is out of range. */
  LABEL_SMOOTHING_OUT_OF_RANGE(
      ERROR,
      "labelSmoothing must be at least 0 and below 1. Received: %s. Use a small one, such as 0.1,"
          + " or 0 for none"),
  /** The loss takes no smoothed labels. */
  LABEL_SMOOTHING_NOT_TAKEN(
      ERROR,
      "labelSmoothing goes with %s; %s does not take it. Received: %s. Remove it, or use one of"
          + " these losses"),

  /** A deep net of saturating activations. */
  VANISHING_GRADIENTS(
      WARNING,
      "%s hidden layers are %s. On the way back each multiplies the gradient by its derivative,"
          + " which is at most 1/4 for SIGMOID and below 1 for TANH except at 0, so the first"
          + " layers hardly learn. Use RELU, or fewer layers"),
  /** An option of the compiler that does not exist. */
  UNKNOWN_OPTION(WARNING, "There is no option -A%s. The options are: %s"),
  /** An option of the compiler with a value that it does not have. */
  BAD_OPTION_VALUE(ERROR, "-A%1$s must be %2$s. Received: %3$s. Write: -A%1$s=%4$s"),
  /** Code for the Vector API is asked for where the compiler does not see it. */
  VECTOR_API_MISSING(
      ERROR,
      "-Asynapt.vector=on needs the module jdk.incubator.vector, which cannot be read from model"
          + " '%1$s'. %2$s; or use -Asynapt.vector=auto, which then does without"),
  /** A fault of the compiler itself. */
  INTERNAL_ERROR(
      ERROR,
      "Synapt failed on %s. This is a mistake in Synapt, not in the model: please report"
          + " it with the model and these lines:%n%s");

  private final Severity severity;
  private final String template;

  Message(Severity severity, String template) {
    this.severity = severity;
    this.template = template;
  }

  /**
   * The stable name of the message, shown in brackets.
   *
   * @return the constant in camel case, such as {@code LossNeedsOutput}
   */
  public String id() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /**
   * How bad it is.
   *
   * @return error, warning or note
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Says it about a part of a model.
   *
   * @param where the part
   * @param details what fills the template, in its order; a {@link Wording} as the model is written
   * @return the diagnostic
   */
  public Diagnostic at(Where where, Object... details) {
    return new Diagnostic(
        this, where, text(Style.ANNOTATIONS, details), text(Style.DEFINITION, details));
  }

  private String text(Style style, Object... details) {
    Object[] worded =
        Arrays.stream(details)
            .map(detail -> detail instanceof Wording wording ? wording.in(style) : detail)
            .toArray();
    return String.format(Locale.ROOT, template, worded);
  }
}
