package dev.synapt.benchmarks.djl;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.synapt.benchmarks.DenseWeights;
import dev.synapt.benchmarks.Peer;
import dev.synapt.benchmarks.PeerServer;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** PyTorch through DJL. Minibatches are tensors of its own before the clock starts. */
public final class DjlPeer implements Peer {
  private static final float EPSILON = 1e-7f;

  private final Problem problem;
  private final NDManager manager = NDManager.newBaseManager();
  private final List<NDArray> features = new ArrayList<>();
  private final List<NDArray> labels = new ArrayList<>();
  private final Loss loss;
  private final ParameterStore parameters;
  private Model model;
  private Trainer trainer;

  private DjlPeer(Problem problem) {
    this.problem = problem;
    this.parameters = new ParameterStore(manager, false);
    Workload workload = problem.workload();
    Shape inputs = new Shape(workload.batch(), workload.inputs());
    Shape outputs = new Shape(workload.batch(), workload.outputs());
    for (int batch = 0; batch < problem.batches(); batch++) {
      features.add(manager.create(problem.batchFeatures(batch), inputs));
      NDArray targets = manager.create(problem.batchTargets(batch), outputs);
      labels.add(workload.isSoftmax() ? targets.argMax(1) : targets);
    }
    loss =
        switch (workload.loss()) {
          case SPARSE_CATEGORICAL_CROSSENTROPY -> Loss.softmaxCrossEntropyLoss();
          case BINARY_CROSSENTROPY -> Loss.sigmoidBinaryCrossEntropyLoss();
          default -> Loss.l2Loss("loss", 1);
        };
    model = Model.newInstance("net");
    trainer = start();
  }

  /**
   * Serves as a peer.
   *
   * @param args the file of the problem
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    PeerServer.serve(args, DjlPeer::new);
  }

  @Override
  public String version() {
    Engine engine = Engine.getInstance();
    return "DJL 0.35.1 (" + engine.getEngineName() + " " + engine.getVersion() + ")";
  }

  @Override
  public void restart() {
    trainer.close();
    model.close();
    model = Model.newInstance("net");
    trainer = start();
  }

  private Trainer start() {
    Workload workload = problem.workload();
    model.setBlock(block());
    Trainer fresh =
        model.newTrainer(new DefaultTrainingConfig(loss).optOptimizer(optimizer(workload)));
    fresh.initialize(new Shape(workload.batch(), workload.inputs()));
    List<Parameter> arrays = model.getBlock().getParameters().values();
    for (int i = 0; i < problem.layers().size(); i++) {
      arrays.get(2 * i).getArray().set(problem.layers().get(i).transposed());
      arrays.get(2 * i + 1).getArray().set(problem.layers().get(i).bias());
    }
    return fresh;
  }

  /** Up to the sums of the last layer where its activation belongs to the loss. */
  private SequentialBlock block() {
    SequentialBlock block = new SequentialBlock();
    for (DenseWeights layer : problem.layers()) {
      block.add(Linear.builder().setUnits(layer.units()).build());
      boolean isLast = layer == problem.layers().get(problem.layers().size() - 1);
      if (!isLast || !problem.workload().isFused()) {
        block.add(Functions.of(layer.activation()));
      }
    }
    return block;
  }

  private static Optimizer optimizer(Workload workload) {
    Tracker rate = Tracker.fixed((float) workload.rate());
    return switch (workload.optimizer()) {
      case ADAM -> Optimizer.adam().optLearningRateTracker(rate).optEpsilon(EPSILON).build();
      case SGD -> Optimizer.sgd().setLearningRateTracker(rate).build();
    };
  }

  @Override
  public double step(int batch) {
    return train(batch, true);
  }

  @Override
  public void epochs(int count) {
    for (int i = 0; i < count; i++) {
      for (int batch = 0; batch < problem.batches(); batch++) {
        train(batch, false);
      }
    }
  }

  /** What is made on the way belongs to the manager of the features, which goes after the step. */
  private double train(int batch, boolean looksAtLoss) {
    double value = 0;
    try (NDManager step = manager.newSubManager()) {
      NDArray x = features.get(batch);
      x.attach(step);
      try (GradientCollector gradients = trainer.newGradientCollector()) {
        NDList outputs = trainer.forward(new NDList(x));
        NDArray mean = loss.evaluate(new NDList(labels.get(batch)), outputs);
        gradients.backward(mean);
        if (looksAtLoss) {
          value = mean.getFloat();
        }
      }
      trainer.step();
      x.attach(manager);
    }
    return value;
  }

  @Override
  public void predict(float[] x, float[] out) {
    predictMany(x, 1, out);
  }

  @Override
  public void predictMany(float[] rows, int count, float[] out) {
    try (NDManager call = manager.newSubManager()) {
      NDArray x = call.create(rows, new Shape(count, problem.workload().inputs()));
      NDArray last = model.getBlock().forward(parameters, new NDList(x), false).singletonOrThrow();
      Workload workload = problem.workload();
      NDArray outputs = workload.isFused() ? Functions.apply(workload.output(), last) : last;
      outputs.toByteBuffer().asFloatBuffer().get(out, 0, count * workload.outputs());
    }
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
    manager.close();
  }
}
