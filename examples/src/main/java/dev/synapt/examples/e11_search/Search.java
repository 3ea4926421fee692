package dev.synapt.examples.e11_search;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Split;
import dev.synapt.data.Standardizer;
import dev.synapt.processor.CompiledModel;
import dev.synapt.processor.ModelCompiler;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.ClassLearner;
import dev.synapt.training.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compiles every network, trains it on parts of the data, and asks it about the rest. */
final class Search {
  private static final int FOLDS = 3;

  private Search() {}

  /** All candidates, the best one first; of equal ones the smaller. */
  static List<Candidate> among(List<ModelSpec> specs, ClassDataset data, long seed) {
    ModelCompiler compiler = ModelCompiler.create();
    List<Split<ClassDataset>> folds = data.stratifiedFolds(FOLDS, seed);
    List<Candidate> candidates = new ArrayList<>();
    for (ModelSpec spec : specs) {
      candidates.add(validated(compiler.compile(spec).model(), folds, seed));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::loss).thenComparingInt(Candidate::parameters));
    return candidates;
  }

  private static Candidate validated(
      CompiledModel model, List<Split<ClassDataset>> folds, long seed) {
    double loss = 0;
    double accuracy = 0;
    for (Split<ClassDataset> fold : folds) {
      Evaluation evaluation = evaluated(model, fold, seed);
      loss += evaluation.loss() / folds.size();
      accuracy += evaluation.accuracy() / folds.size();
    }
    return new Candidate(model, loss, accuracy);
  }

  /** Trains on one part and evaluates on the other; what scales is learned from the first only. */
  static Evaluation evaluated(CompiledModel model, Split<ClassDataset> split, long seed) {
    Standardizer scaler = Standardizer.fit(split.train());
    ClassLearner learner = model.classLearner(Adam.of(0.01), seed);
    learner.fit(scaler.apply(split.train()), fit -> fit.epochs(25).batchSize(16));
    return learner.evaluate(scaler.apply(split.test()));
  }
}
