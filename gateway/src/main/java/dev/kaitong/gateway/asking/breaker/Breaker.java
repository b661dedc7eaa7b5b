package dev.kaitong.gateway.asking.breaker;

import dev.kaitong.gateway.asking.breaker.BreakerView.State;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The circuit breaker of one service: opens at 5 failures of the last 10 judged calls, lets nobody
 * through while it is not closed, and is closed by two good probes in a row. It is told verdicts
 * (see the package); waiting and probing are the {@link Prober}'s, so no clock decides anything in
 * here but the end of a forced opening, which an operator gives in wall-clock time.
 */
public final class Breaker {
    /** How many judged calls are looked back on; before that many it stays closed. */
    public static final int WINDOW = 10;

    /** The share of failures in the window at which it opens. */
    public static final double FAILURE_RATIO = 0.5;

    /** Good probes in a row that close it. */
    public static final int PROBES_TO_CLOSE = 2;

    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final String name;
    private final Clock clock;
    private final Runnable opened;
    private final Guard library;
    // Verdicts are taken one at a time: a library that is told has no call in flight.
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Trouble> troubles = new ArrayDeque<>(WINDOW);
    private volatile boolean closed = true;
    private final AtomicLong epoch = new AtomicLong();
    private volatile Instant since;
    private volatile @Nullable Instant forcedUntil;
    private int goodProbes;

    /**
     * A closed breaker.
     *
     * @param name its name in logs and in the library's own metrics
     * @param clock for what operators are shown
     * @param opened called after it opened, outside of any lock
     */
    public Breaker(String name, Clock clock, Runnable opened) {
        this.name = name;
        this.clock = clock;
        this.opened = opened;
        this.since = clock.instant();
        // No name for the library: by it the breaker could be reset behind our back.
        this.library =
                Guard.create()
                        .withDescription(name)
                        .withCircuitBreaker()
                        .requestVolumeThreshold(WINDOW)
                        .failureRatio(FAILURE_RATIO)
                        .successThreshold(PROBES_TO_CLOSE)
                        // Nothing reaches an open breaker but probes, and the prober keeps the
                        // time.
                        .delay(0, ChronoUnit.MILLIS)
                        .onStateChange(this::changed)
                        .done()
                        .build();
    }

    /** Whether a call may go to the service now. */
    public Admission admit() {
        Instant forced = forcedUntil;
        if (forced != null) {
            if (clock.instant().isBefore(forced)) {
                return new Admission.Barred(Trouble.MAINTENANCE);
            }
            forcedUntil = null;
        }
        // The epoch is read first: closed after that means that the epoch is at least this one.
        long current = epoch.get();
        return closed ? new Admission.Granted(current) : new Admission.Barred(Trouble.BREAKER_OPEN);
    }

    /** Takes the verdict on an admitted call. */
    public void judged(Admission.Granted admission, Told<?> told) {
        boolean opens;
        lock.lock();
        try {
            // A verdict on a call of an earlier time says nothing about this one.
            if (!closed || admission.epoch() != epoch.get()) {
                return;
            }
            switch (told.sign()) {
                case GOOD -> tell(true);
                case BAD -> {
                    remember(told.trouble());
                    tell(false);
                }
                case NONE -> {}
            }
            opens = !closed;
        } finally {
            lock.unlock();
        }
        if (opens) {
            LOG.warnf("%s opens: %s", name, view().troubles());
            opened.run();
        }
    }

    /** Takes the verdict on a probe; anything but a good and timely answer keeps it open. */
    public void probed(Told<?> told) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (told.sign() == Told.Sign.GOOD) {
                goodProbes++;
                tell(true);
            } else {
                remember(told.trouble());
                if (goodProbes > 0) {
                    goodProbes = 0;
                    tell(false);
                }
            }
        } finally {
            lock.unlock();
        }
        if (closed) {
            LOG.infof("%s closes after %d good probes", name, PROBES_TO_CLOSE);
        }
    }

    /** Whether it lets calls through, leaving aside what an operator forces. */
    public boolean isClosed() {
        return closed;
    }

    /** Lets nobody through until an instant, whatever the service does (planned maintenance). */
    public void forceOpen(Instant until) {
        forcedUntil = until;
    }

    /** Ends a forced opening before its time. */
    public void releaseForced() {
        forcedUntil = null;
    }

    /** How it stands, for operators. */
    public BreakerView view() {
        @Nullable Instant forced = forcedUntil;
        boolean isForced = forced != null && clock.instant().isBefore(forced);
        lock.lock();
        try {
            State own = closed ? State.CLOSED : goodProbes > 0 ? State.HALF_OPEN : State.OPEN;
            Map<Trouble, Long> counted =
                    troubles.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Function.identity(), Collectors.counting()));
            return new BreakerView(
                    isForced ? State.FORCED_OPEN : own, since, counted, isForced ? forced : null);
        } finally {
            lock.unlock();
        }
    }

    private void remember(@Nullable Trouble trouble) {
        if (trouble == null) {
            return;
        }
        if (troubles.size() == WINDOW) {
            troubles.removeFirst();
        }
        troubles.addLast(trouble);
    }

    private void tell(boolean good) {
        try {
            library.call(
                    () -> {
                        if (!good) {
                            throw new Bad();
                        }
                        return Boolean.TRUE;
                    },
                    Boolean.class);
        } catch (Bad _) {
            // The verdict itself, handed back by the library after it was counted.
        } catch (Exception e) {
            throw new IllegalStateException(name + " cannot take a verdict", e);
        }
    }

    private void changed(CircuitBreakerState state) {
        switch (state) {
            case CLOSED -> {
                goodProbes = 0;
                troubles.clear();
                epoch.incrementAndGet();
                since = clock.instant();
                closed = true;
            }
            case OPEN -> {
                if (closed) {
                    since = clock.instant();
                    closed = false;
                }
            }
            case HALF_OPEN -> {} // the library's own wish to be probed; we probe anyway
        }
    }

    /** A bad verdict on its way through the library. */
    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        Bad() {
            super(null, null, false, false);
        }
    }
}
