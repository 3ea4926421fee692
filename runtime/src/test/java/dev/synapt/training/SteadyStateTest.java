package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.synapt.data.ClassDataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a training does step after step. */
class SteadyStateTest {
  private static long allocated(Runnable work) {
    assumeTrue(
        ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
            && threads.isThreadAllocatedMemorySupported(),
        "this JVM counts no allocated bytes");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    // Counting itself, and what a JVM does on first calls, may allocate: the least of some counts.
    for (int round = 0; round < 5; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      work.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  @Test
  void moreStepsAllocateNothingMore() {
    ClassDataset data = Tasks.heaps(1024, 2, 1);
    LogisticTrainer trainer = new LogisticTrainer(2, Adam.of(), 1);
    long few = allocated(() -> trainer.fit(data, fit -> fit.batchSize(1024)));
    long many = allocated(() -> trainer.fit(data, fit -> fit.batchSize(1)));
    assertThat(many - few).isLessThan(1023);
  }

  @Test
  void penaltiesAllocateNothing() {
    ModelSpec spec =
        ModelSpec.named("Penalised").input(2).layer(DenseSpec.of("a", 50).l1(0.1).l2(0.1));
    Penalty penalty = new Penalty(spec);
    float[] parameters = new float[150];
    double[] total = {0};
    long bytes =
        allocated(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                penalty.addGradients(parameters, parameters);
                total[0] += penalty.value(parameters);
              }
            });
    assertThat(bytes).isLessThan(1_000);
    assertThat(total[0]).isZero();
  }

  /** Remembers the first mask of each batch. */
  private static final class Dropping extends LineTrainer {
    final List<float[]> masks = new ArrayList<>();

    Dropping(long seed) {
      super(
          ModelSpec.named("Dropping")
              .input(2)
              .layer(new DropoutSpec("dropout", 0.5))
              .layer(DenseSpec.of("line", 1))
              .loss(Loss.MEAN_SQUARED_ERROR),
          GradientDescent.of(0.01),
          seed);
    }

    @Override
    protected void forward(Batch batch, DropoutMask dropout, int from, int to) {
      float[] mask = new float[64];
      dropout.fill(0, 0, 0.5f, mask);
      masks.add(mask);
      super.forward(batch, dropout, from, to);
    }
  }

  @Test
  void everyStepDropsOtherValuesAndEvaluationNone() {
    TargetDataset data = Tasks.line(96, 1);
    Dropping trainer = new Dropping(1);
    trainer.fit(data, fit -> fit.epochs(2));
    assertThat(trainer.masks).hasSize(6);
    assertThat(trainer.masks.stream().map(Arrays::toString).distinct()).hasSize(6);
    assertThat(trainer.masks).allSatisfy(mask -> assertThat(mask).contains(0).contains(2));
    Dropping same = new Dropping(1);
    same.fit(data, fit -> fit.epochs(2));
    for (int i = 0; i < 6; i++) {
      assertThat(same.masks.get(i)).containsExactly(trainer.masks.get(i));
    }
    assertThat(new Dropping(2).flat()).isNotEqualTo(new Dropping(1).flat());

    trainer.masks.clear();
    trainer.evaluate(data);
    assertThat(trainer.masks).hasSize(1).allSatisfy(mask -> assertThat(mask).containsOnly(1));
  }
}
