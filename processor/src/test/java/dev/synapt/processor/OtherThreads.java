package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** What the threads that train together with this one have allocated, epoch by epoch. */
final class OtherThreads {
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final List<Long> sums = new ArrayList<>();
  private final int expected;

  OtherThreads(int expected) {
    this.expected = expected;
  }

  void count() {
    long[] ids =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("synapt-training-"))
            .filter(thread -> !before.contains(thread))
            .mapToLong(Thread::getId)
            .toArray();
    assertThat(ids).as("threads that train").hasSize(expected);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    sums.add(LongStream.of(threads.getThreadAllocatedBytes(ids)).sum());
  }

  long first() {
    return sums.get(0);
  }

  long last() {
    return sums.get(sums.size() - 1);
  }
}
