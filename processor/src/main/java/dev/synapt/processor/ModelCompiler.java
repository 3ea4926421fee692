package dev.synapt.processor;

import dev.synapt.processor.check.Checks;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Style;
import dev.synapt.spec.ModelSpec;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles specifications in memory, through the stages that the annotation processor has: check,
 * plan, write. For programs that search among architectures on a machine with a JDK; what they find
 * is shipped as generated source, or as a declaration. Such programs have {@code
 * dev.synapt:synapt-processor} as a dependency; what is shipped needs the runtime only.
 *
 * <pre>{@code
 * ModelCompiler compiler = ModelCompiler.create();
 * ModelSpec spec = ModelSpec.of("Wide", net -> {
 *   net.input(30);
 *   net.dense("hidden", 64, d -> d.activation(Activation.RELU));
 *   net.dense("malignant", 1, d -> d.activation(Activation.SIGMOID));
 *   net.loss(Loss.BINARY_CROSSENTROPY);
 * });
 * CompiledModel wide = compiler.compile(spec).model();
 * ClassLearner learner = wide.classLearner(Adam.of(0.001), 42);
 * learner.fit(data, fit -> fit.epochs(20));
 * wide.writeTo(Path.of("src/main/java"), "com.example.nets");   // classes: WideModel, WideTrainer
 * learner.model().save(Path.of("wide.safetensors"));   // weights, which WideModel.load reads
 * }</pre>
 *
 * <p>The classes are the same as those that a declaration of this specification gives, and so are
 * the numbers that they compute. A compiler never changes and serves any number of threads.
 */
public final class ModelCompiler {
  private final JavaCompiler javac;
  private final Planner planner;

  private ModelCompiler(JavaCompiler javac, Arithmetic arithmetic) {
    this.javac = javac;
    this.planner = new Planner(arithmetic, LoopThresholds.MEASURED, RuntimeLocation.hasVectors());
  }

  /**
   * A compiler for processors with fused multiply-add: all that are newer than 2013.
   *
   * @return the compiler
   * @throws IllegalStateException if this Java has no compiler
   */
  public static ModelCompiler create() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException(
          "ModelCompiler needs a JDK with the module jdk.compiler. Received: Java "
              + Runtime.version()
              + " without it. Run this program on a JDK; to ship a model, write its source with"
              + " CompiledModel.writeTo and compile that");
    }
    return new ModelCompiler(javac, Arithmetic.FUSED);
  }

  /**
   * This compiler for processors without fused multiply-add, as {@code -Asynapt.fma=off}.
   *
   * @return a new compiler
   */
  public ModelCompiler unfused() {
    return new ModelCompiler(javac, Arithmetic.UNFUSED);
  }

  /**
   * Checks a specification.
   *
   * @param spec any specification, from anywhere
   * @return what is wrong with it, in the words of a definition, and what is no mistake but often
   *     not meant
   */
  public Report check(ModelSpec spec) {
    Report report = Checks.of(spec);
    return (report.hasErrors() ? report : report.plus(Checks.lint(spec))).in(Style.DEFINITION);
  }

  /**
   * Checks and compiles a specification.
   *
   * @param spec any specification, from anywhere; nothing of it is run
   * @return the report, and the compiled model unless there are errors
   * @throws IllegalStateException if the runtime is not in a jar, a folder or the Java image; or if
   *     generated source does not compile, which is a mistake in Synapt
   */
  public Compilation compile(ModelSpec spec) {
    Report report = check(spec);
    return report.hasErrors()
        ? Compilation.refused(spec, report)
        : Compilation.done(spec, report, CompiledModel.of(planner.plan(spec), javac));
  }
}
