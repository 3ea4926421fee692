package dev.synapt.benchmarks;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Dataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.network.TrainableNetwork;
import dev.synapt.processor.CompiledModel;
import dev.synapt.processor.ModelCompiler;
import dev.synapt.training.Adam;
import dev.synapt.training.ClassLearner;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Optimizer;
import dev.synapt.training.TargetTrainer;
import dev.synapt.training.Trainer;
import java.io.IOException;
import java.util.Arrays;

/** Our own side, through the interfaces that users have: {@code fit}, {@code predictor}. */
public final class SynaptPeer implements Peer {
  private static final int SEED = 1;

  private final Problem problem;
  private final CompiledModel model;
  private final Parameters start;
  private final Optimizer optimizer;
  private final Network network;
  private final Network.Predictor predictor;
  private final Dataset<?> data;
  private Trainer<?> trainer;

  /**
   * Compiles the network of a problem.
   *
   * @param problem the problem
   */
  public SynaptPeer(Problem problem) {
    this.problem = problem;
    Workload workload = problem.workload();
    model = ModelCompiler.create().compile(workload.spec()).model();
    start = problem.parameters();
    optimizer =
        switch (workload.optimizer()) {
          case ADAM -> Adam.of(workload.rate());
          case SGD -> GradientDescent.of(workload.rate());
        };
    network = model.network(start);
    predictor = network.predictor();
    data = data();
    trainer = model.trainer(start, optimizer, SEED);
  }

  /**
   * Serves as a peer.
   *
   * @param args the file of the problem
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    PeerServer.serve(args, SynaptPeer::new);
  }

  @Override
  public String version() {
    return "Synapt";
  }

  @Override
  public void restart() {
    trainer = model.trainer(start, optimizer, SEED);
  }

  private Dataset<?> data() {
    int inputs = problem.workload().inputs();
    return problem.workload().isSoftmax()
        ? ClassDataset.of(problem.features(), inputs, problem.classes())
        : TargetDataset.of(
            problem.features(), inputs, problem.labels(), problem.workload().outputs());
  }

  /**
   * The network in training.
   *
   * @return what {@link #epochs} trains, until the next {@link #restart}
   */
  public TrainableNetwork trainer() {
    return trainer;
  }

  @Override
  public double step(int batch) {
    float[] rows = problem.batchFeatures(batch);
    if (trainer instanceof TargetTrainer<?> target) {
      return target.step(rows, problem.batchTargets(batch));
    }
    int from = batch * problem.workload().batch();
    int[] classes = Arrays.copyOfRange(problem.classes(), from, from + problem.workload().batch());
    return ((ClassLearner) trainer).step(rows, classes);
  }

  /** Unlike the peers, {@code fit} also counts how many examples were named rightly. */
  @Override
  public void epochs(int count) {
    int batch = problem.workload().batch();
    if (data instanceof ClassDataset classes) {
      ((ClassLearner) trainer)
          .fit(classes, fit -> fit.epochs(count).batchSize(batch).shuffle(false).threads(1));
    } else {
      ((TargetTrainer<?>) trainer)
          .fit(
              (TargetDataset) data,
              fit -> fit.epochs(count).batchSize(batch).shuffle(false).threads(1));
    }
  }

  @Override
  public void predict(float[] x, float[] out) {
    predictor.predict(x, out);
  }

  @Override
  public void predictMany(float[] rows, int count, float[] out) {
    network.predictBatch(rows, count, out);
  }
}
