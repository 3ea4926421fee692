package dev.synapt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.network.Parameters;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is timed is what is checked: a {@code fit} makes the steps that were compared with peers.
 */
class SynaptPeerTest {
  private static final int BATCHES = 4;

  @ParameterizedTest
  @ValueSource(strings = {"--shape 2-3-1", "--shape 7-5-3", "--shape 7-5-2 --output linear"})
  void epochsAreSteps(String arguments) {
    SynaptPeer peer = peer(arguments);
    peer.epochs(2);
    Parameters fitted = peer.trainer().parameters();
    peer.restart();
    for (int step = 0; step < 2 * BATCHES; step++) {
      peer.step(step % BATCHES);
    }
    assertThat(peer.trainer().parameters()).isEqualTo(fitted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--shape 2-3-1", "--shape 7-5-3"})
  void lossesFallButNotToNothing(String arguments) {
    SynaptPeer peer = peer(arguments + " --rate 0.01");
    double first = peer.step(0);
    peer.epochs(500);
    assertThat(peer.step(0)).isLessThan(first).isGreaterThan(0.1 * first);
  }

  private static SynaptPeer peer(String arguments) {
    Workload workload = Workload.parse("any", List.of(arguments.split(" ")));
    return new SynaptPeer(Drawing.of(workload, BATCHES, 1));
  }
}
