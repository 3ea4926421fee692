package dev.synapt.training;

import dev.synapt.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A training made of given losses: what callbacks did to it stands in its fields. */
final class Plateaus implements Training {
  final List<Double> learningRates = new ArrayList<>();
  int epochs;
  boolean stopped;
  private double learningRate = 1;

  /** Runs epochs with these training losses until they, or the callback, end it. */
  static Plateaus run(Callback callback, double... losses) {
    Plateaus training = new Plateaus();
    training.go(callback, losses);
    return training;
  }

  void go(Callback callback, double... losses) {
    epochs = 0;
    stopped = false;
    callback.trainingBegins(this);
    for (double loss : losses) {
      if (!stopped) {
        epochs++;
        callback.epochEnded(epoch(epochs, loss, Optional.empty()), this);
        learningRates.add(learningRate);
      }
    }
    callback.trainingEnded(this);
  }

  static Epoch epoch(int number, double loss, Optional<Evaluation> validation) {
    return new Epoch(number, new Evaluation(loss, Map.of("accuracy", 0.5)), validation, 1, 0);
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public double learningRate() {
    return learningRate;
  }

  @Override
  public void scaleLearningRate(double factor) {
    learningRate *= factor;
  }

  @Override
  public Parameters parameters() {
    throw new UnsupportedOperationException("Nobody asked to keep parameters");
  }

  @Override
  public void restore(Parameters parameters) {
    throw new UnsupportedOperationException("Nobody asked to put parameters back");
  }
}
