package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.network.Part;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All parts are done, each once, and what happens in one of them reaches the caller. */
@Timeout(60)
class TeamTest {
  @Test
  void everyPartIsDoneOncePerPass() {
    for (int threads = 1; threads <= 5; threads++) {
      AtomicIntegerArray done = new AtomicIntegerArray(threads);
      try (Team team = new Team(threads)) {
        for (int pass = 1; pass <= 2_000; pass++) {
          team.run(part -> done.incrementAndGet(part.index()));
          for (int index = 0; index < threads; index++) {
            assertThat(done.get(index)).isEqualTo(pass);
          }
        }
      }
    }
  }

  @Test
  void partsAreDoneByDifferentThreads() {
    Thread[] threads = new Thread[3];
    try (Team team = new Team(3)) {
      team.run(part -> threads[part.index()] = Thread.currentThread());
    }
    assertThat(threads).doesNotHaveDuplicates().contains(Thread.currentThread());
    assertThat(Arrays.stream(threads).filter(thread -> thread != Thread.currentThread()))
        .allMatch(Thread::isDaemon);
  }

  /** What threads wait for may take longer than they look for it. */
  @Test
  void threadsThatParkedWakeUp() throws InterruptedException {
    int[] done = new int[2];
    try (Team team = new Team(2)) {
      for (int slow = 0; slow < 2; slow++) {
        int sleeper = slow;
        team.run(
            part -> {
              if (part.index() == sleeper) {
                sleep();
              }
              done[part.index()]++;
            });
        Thread.sleep(20);
      }
    }
    assertThat(done).containsExactly(2, 2);
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void whatAnyPartThrowsReachesTheCaller() {
    try (Team team = new Team(3)) {
      for (int index = 0; index < 3; index++) {
        int failing = index;
        Team.Pass pass =
            part -> {
              if (part.index() == failing) {
                throw new IllegalStateException("part " + failing);
              }
            };
        assertThatThrownBy(() -> team.run(pass))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("part " + failing);
      }
      int[] done = new int[3];
      team.run(part -> done[part.index()]++);
      assertThat(done).containsExactly(1, 1, 1);
    }
  }

  @Test
  void ofSeveralThatFailNoneIsForgotten() {
    try (Team team = new Team(2)) {
      Team.Pass pass =
          part -> {
            throw new IllegalStateException("part " + part.index());
          };
      assertThatThrownBy(() -> team.run(pass))
          .hasMessage("part 1")
          .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
    }
  }

  @Test
  void threadsEndWithTheTeam() throws InterruptedException {
    Thread[] threads = new Thread[2];
    try (Team team = new Team(2)) {
      team.run(part -> threads[part.index()] = Thread.currentThread());
      assertThat(threads[0].isAlive()).isTrue();
    }
    threads[0].join();
  }

  @Test
  void oneThreadStartsNone() {
    Part[] done = new Part[1];
    Team.ALONE.run(part -> done[0] = part);
    assertThat(done[0]).isEqualTo(Part.WHOLE);
  }
}
