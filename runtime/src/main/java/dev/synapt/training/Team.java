package dev.synapt.training;

import dev.synapt.network.Part;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that do the parts of a pass at the same time: the one that calls, and others that live
 * until the team is closed. They start with the first pass.
 *
 * <p>Passes follow each other within microseconds, so that whoever waits looks for a while before
 * it parks.
 */
final class Team implements AutoCloseable {
  /** A pass, whose parts may be done at the same time. */
  interface Pass {
    /** Does one part. */
    void run(Part part);
  }

  /** The caller alone. */
  static final Team ALONE = new Team(1);

  /** Some 50 microseconds, about what it takes to wake a thread that has parked. */
  private static final int LOOKS = 5_000;

  private final Part own;
  private final Worker[] workers;
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile int round;
  private volatile boolean callerParks;
  private Thread caller = Thread.currentThread();
  private Pass pass = part -> {};
  private boolean started;
  private boolean closed;

  /** A team of so many threads, the caller included. */
  Team(int threads) {
    own = new Part(threads - 1, threads);
    workers = new Worker[threads - 1];
  }

  int size() {
    return own.count();
  }

  /** Does all parts of a pass; what one of them throws is thrown when all have ended. */
  void run(Pass next) {
    if (workers.length == 0) {
      next.run(own);
      return;
    }
    if (!started) {
      start();
    }
    caller = Thread.currentThread();
    pass = next;
    pending.set(workers.length);
    beginRound();
    Throwable thrown = attempt(own);
    awaitWorkers();
    Throwable other = failure.getAndSet(null);
    if (thrown == null) {
      thrown = other;
    } else if (other != null) {
      thrown.addSuppressed(other);
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    if (started) {
      closed = true;
      beginRound();
    }
  }

  private void start() {
    started = true;
    for (int index = 0; index < workers.length; index++) {
      workers[index] = new Worker(new Part(index, size()));
      workers[index].start();
    }
  }

  /** What the fields say is seen by all who see the new round. */
  @SuppressWarnings("NonAtomicOperationOnVolatileField") // only the caller writes it
  private void beginRound() {
    round = round + 1;
    for (Worker worker : workers) {
      if (worker.parks) {
        LockSupport.unpark(worker);
      }
    }
  }

  private Throwable attempt(Part part) {
    try {
      pass.run(part);
      return null;
    } catch (RuntimeException | Error thrown) {
      return thrown;
    }
  }

  private void awaitWorkers() {
    for (int look = 0; look < LOOKS; look++) {
      if (pending.get() == 0) {
        return;
      }
      Thread.onSpinWait();
    }
    callerParks = true;
    while (pending.get() > 0) {
      LockSupport.park(this);
    }
    callerParks = false;
  }

  /** One of the others. */
  private final class Worker extends Thread {
    private final Part part;
    private volatile boolean parks;

    Worker(Part part) {
      super("synapt-training-" + (part.index() + 1));
      this.part = part;
      setDaemon(true);
    }

    @Override
    public void run() {
      int done = 0;
      while (true) {
        awaitRound(done);
        done++;
        if (closed) {
          return;
        }
        Throwable thrown = attempt(part);
        if (thrown != null) {
          failure.compareAndSet(null, thrown);
        }
        if (pending.decrementAndGet() == 0 && callerParks) {
          LockSupport.unpark(caller);
        }
      }
    }

    private void awaitRound(int done) {
      for (int look = 0; look < LOOKS; look++) {
        if (round != done) {
          return;
        }
        Thread.onSpinWait();
      }
      parks = true;
      while (round == done) {
        LockSupport.park(Team.this);
      }
      parks = false;
    }
  }
}
