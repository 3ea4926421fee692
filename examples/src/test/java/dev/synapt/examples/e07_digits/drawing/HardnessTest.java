package dev.synapt.examples.e07_digits.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.SeededRandom;
import org.junit.jupiter.api.Test;

/** What a model without hidden layers makes of the digits, in plain loops. */
class HardnessTest {
  private static final int CLASSES = 10;
  private static final int INPUTS = DigitImages.PIXELS;
  private static final int EPOCHS = 12;

  private final double[] weights = new double[CLASSES * INPUTS];
  private final double[] bias = new double[CLASSES];
  private final double[] probabilities = new double[CLASSES];

  @Test
  void softmaxRegressionReadsSomeDigitsOnly() {
    DigitImages training = HandDrawnDigits.training(1, 20_000);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double learningRate = 0.02 * (1 - epoch / (double) EPOCHS);
      for (int i : new SeededRandom(epoch).permutation(training.count())) {
        learn(training, i, learningRate);
      }
    }

    assertThat(accuracy(training)).as("accuracy of training").isBetween(0.88, 0.95);
    assertThat(accuracy(HandDrawnDigits.test(1, 5_000))).as("accuracy").isBetween(0.86, 0.93);
  }

  private void learn(DigitImages images, int index, double learningRate) {
    predict(images, index);
    for (int c = 0; c < CLASSES; c++) {
      double error = probabilities[c] - (images.labels()[index] == c ? 1 : 0);
      bias[c] -= learningRate * error;
      for (int j = 0; j < INPUTS; j++) {
        weights[c * INPUTS + j] -= learningRate * error * images.pixels()[index * INPUTS + j];
      }
    }
  }

  private void predict(DigitImages images, int index) {
    double sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      double logit = bias[c];
      for (int j = 0; j < INPUTS; j++) {
        logit += weights[c * INPUTS + j] * images.pixels()[index * INPUTS + j];
      }
      probabilities[c] = Math.exp(logit);
      sum += probabilities[c];
    }
    for (int c = 0; c < CLASSES; c++) {
      probabilities[c] /= sum;
    }
  }

  private double accuracy(DigitImages images) {
    int right = 0;
    for (int i = 0; i < images.count(); i++) {
      predict(images, i);
      int likeliest = 0;
      for (int c = 1; c < CLASSES; c++) {
        likeliest = probabilities[c] > probabilities[likeliest] ? c : likeliest;
      }
      right += likeliest == images.labels()[i] ? 1 : 0;
    }
    return right / (double) images.count();
  }
}
