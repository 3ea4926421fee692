package dev.synapt.training;

import java.util.function.Supplier;

/**
 * An optimizer's formula for one weight, in double, as the papers and libraries write it: what the
 * float32 loops are compared with.
 */
interface Formula {
  /** The weight after step t, counted from 1. */
  double next(double w, double g, double lr, int t);

  static Formula gradientDescent() {
    return (w, g, lr, t) -> w - lr * g;
  }

  static Formula kerasMomentum(double momentum, boolean nesterov) {
    return new Formula() {
      double m;

      @Override
      public double next(double w, double g, double lr, int t) {
        m = momentum * m - lr * g;
        return nesterov ? w + momentum * m - lr * g : w + m;
      }
    };
  }

  static Formula torchMomentum(double momentum, boolean nesterov) {
    return new Formula() {
      double buffer;

      @Override
      public double next(double w, double g, double lr, int t) {
        buffer = momentum * buffer + g;
        return w - lr * (nesterov ? g + momentum * buffer : buffer);
      }
    };
  }

  static Formula kerasAdam(double b1, double b2, double epsilon, boolean amsgrad, double decay) {
    return new Formula() {
      double m;
      double v;
      double largest;

      @Override
      public double next(double w, double g, double lr, int t) {
        double alpha = lr * Math.sqrt(1 - Math.pow(b2, t)) / (1 - Math.pow(b1, t));
        m += (g - m) * (1 - b1);
        v += (g * g - v) * (1 - b2);
        largest = amsgrad ? Math.max(largest, v) : v;
        double decayed = w - w * decay * lr;
        return decayed - m * alpha / (Math.sqrt(largest) + epsilon);
      }
    };
  }

  static Formula torchAdam(double b1, double b2, double epsilon, boolean amsgrad, double decay) {
    return new Formula() {
      double m;
      double v;
      double largest;

      @Override
      public double next(double w, double g, double lr, int t) {
        m = b1 * m + (1 - b1) * g;
        v = b2 * v + (1 - b2) * g * g;
        largest = amsgrad ? Math.max(largest, v) : v;
        double mHat = m / (1 - Math.pow(b1, t));
        double vHat = largest / (1 - Math.pow(b2, t));
        return w * (1 - lr * decay) - lr * mHat / (Math.sqrt(vHat) + epsilon);
      }
    };
  }

  static Formula rmsprop(double rho, double inside, double outside) {
    return new Formula() {
      double v;

      @Override
      public double next(double w, double g, double lr, int t) {
        v = rho * v + (1 - rho) * g * g;
        return w - lr * g / (Math.sqrt(v + inside) + outside);
      }
    };
  }

  static Formula adagrad(double initial, double inside, double outside) {
    return new Formula() {
      double v = initial;

      @Override
      public double next(double w, double g, double lr, int t) {
        v += g * g;
        return w - lr * g / (Math.sqrt(v + inside) + outside);
      }
    };
  }

  /** Parameters after each step; every weight has a formula of its own. */
  static double[][] trail(
      Supplier<Formula> formula, Schedule schedule, double[] start, double[][] gradients) {
    double[][] trail = new double[gradients.length][start.length];
    for (int i = 0; i < start.length; i++) {
      Formula own = formula.get();
      double w = start[i];
      for (int t = 1; t <= gradients.length; t++) {
        w = own.next(w, gradients[t - 1][i], schedule.at(t - 1), t);
        trail[t - 1][i] = w;
      }
    }
    return trail;
  }
}
