package dev.kaitong.gateway.asking.breaker;

import dev.kaitong.gateway.asking.breaker.BreakerView.State;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;

import io.smallrye.faulttolerance.api.CircuitBreakerState;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The circuit breaker of one service: opens at 5 failures of the last 10 judged calls, lets nobody
 * through while it is not closed, and is closed by two good probes in a row. It is told verdicts
 * (see the package); waiting and probing are the {@link Prober}'s, so no clock decides anything in
 * here but the end of a forced opening, which an operator gives in wall-clock time.
 */
public final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final String name;
    private final Clock clock;
    private final LibraryBreaker window;
    // Verdicts are taken one at a time: a library that is told has no call in flight.
    private final ReentrantLock lock = new ReentrantLock();
    // What was wrong with each; not the answers, which are somebody's.
    private final Deque<Optional<Trouble>> latest = new ArrayDeque<>(LibraryBreaker.WINDOW);
    private volatile boolean closed = true;
    private final AtomicLong epoch = new AtomicLong();
    private volatile Instant since;
    private final AtomicReference<@Nullable Instant> forcedUntil = new AtomicReference<>();
    private volatile Runnable opened = () -> {};
    private int goodProbes;

    /**
     * A closed breaker.
     *
     * @param name its name in logs and in the library's own metrics
     * @param clock for what operators are shown
     */
    public Breaker(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        this.since = clock.instant();
        this.window = new LibraryBreaker(name, this::changed);
    }

    /** Says what is to be done whenever it has opened; done outside of any lock. */
    public void onOpened(Runnable action) {
        opened = action;
    }

    /** Whether a call may go to the service now. */
    public Admission admit() {
        Instant forced = forcedUntil.get();
        if (forced != null) {
            if (clock.instant().isBefore(forced)) {
                return new Admission.Barred(Trouble.MAINTENANCE);
            }
            forcedUntil.compareAndSet(forced, null);
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
            if (told.sign() != Told.Sign.NONE) {
                remember(told);
                window.tell(told.sign() == Told.Sign.GOOD);
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
            remember(told);
            if (told.sign() == Told.Sign.GOOD) {
                goodProbes++;
                window.tell(true);
            } else if (goodProbes > 0) {
                goodProbes = 0;
                window.tell(false);
            }
        } finally {
            lock.unlock();
        }
        if (closed) {
            LOG.infof("%s closes after %d good probes", name, LibraryBreaker.PROBES_TO_CLOSE);
        }
    }

    /** Whether it lets calls through, leaving aside what an operator forces. */
    public boolean isClosed() {
        return closed;
    }

    /** Lets nobody through until an instant, whatever the service does (planned maintenance). */
    public void forceOpen(Instant until) {
        forcedUntil.set(until);
    }

    /** Ends a forced opening before its time. */
    public void releaseForced() {
        forcedUntil.set(null);
    }

    /** How it stands, for operators. */
    public BreakerView view() {
        Instant forced = forcedUntil.get();
        boolean isForced = forced != null && clock.instant().isBefore(forced);
        lock.lock();
        try {
            State own = closed ? State.CLOSED : goodProbes > 0 ? State.HALF_OPEN : State.OPEN;
            Map<Trouble, Long> troubles =
                    latest.stream()
                            .flatMap(Optional::stream)
                            .collect(
                                    Collectors.groupingBy(
                                            Function.identity(), Collectors.counting()));
            return new BreakerView(
                    isForced ? State.FORCED_OPEN : own, since, troubles, isForced ? forced : null);
        } finally {
            lock.unlock();
        }
    }

    private void remember(Told<?> told) {
        if (latest.size() == LibraryBreaker.WINDOW) {
            latest.removeFirst();
        }
        latest.addLast(Optional.ofNullable(told.trouble()));
    }

    private void changed(CircuitBreakerState state) {
        switch (state) {
            case CLOSED -> {
                goodProbes = 0;
                latest.clear();
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
}
