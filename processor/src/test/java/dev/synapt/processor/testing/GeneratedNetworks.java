package dev.synapt.processor.testing;

import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.write.NetworkWriter;
import dev.synapt.processor.write.SourceFile;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Networks that are planned and written without a declaration, then compiled all at once: every
 * specification in every way of planning, which is the name of its package.
 */
public final class GeneratedNetworks {
  private final CompiledClasses loader;

  private GeneratedNetworks(CompiledClasses loader) {
    this.loader = loader;
  }

  /** Compiles networks; their specifications have names of their own. */
  public static GeneratedNetworks of(List<ModelSpec> specs, Map<String, Planner> planners) {
    return of(SourceCompiler.javac(), specs, planners);
  }

  /** The same, some of them in vectors. */
  public static GeneratedNetworks withVectors(
      List<ModelSpec> specs, Map<String, Planner> planners) {
    return of(SourceCompiler.javac().withVectors(), specs, planners);
  }

  private static GeneratedNetworks of(
      SourceCompiler compiler, List<ModelSpec> specs, Map<String, Planner> planners) {
    List<SourceFile> sources = new ArrayList<>();
    for (ModelSpec spec : specs) {
      planners.forEach(
          (way, planner) -> sources.addAll(NetworkWriter.write(planner.plan(spec), way, true)));
    }
    return new GeneratedNetworks(compiler.compilePlain(sources).compiledClasses());
  }

  /** A specification as it was planned in one way. */
  public GeneratedNetwork get(String way, ModelSpec spec) {
    return GeneratedNetwork.load(loader, way + "." + spec.name());
  }

  /** Whether a trainer of a network has computed in vectors. */
  public boolean hasTrainedInVectors(String way, ModelSpec spec) {
    return loader.hasLoaded(way + "." + spec.name() + "Trainer$Vectors");
  }

  /** Whether a model of a network has predicted in vectors. */
  public boolean hasPredictedInVectors(String way, ModelSpec spec) {
    return loader.hasLoaded(way + "." + spec.name() + "Model$Predictor$Vectors");
  }
}
