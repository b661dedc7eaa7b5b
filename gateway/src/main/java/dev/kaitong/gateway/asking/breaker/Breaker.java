package dev.kaitong.gateway.asking.breaker;

import dev.kaitong.gateway.asking.breaker.BreakerView.State;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The circuit breaker of one service: opens at 5 failures of the last 10 judged calls, lets nobody
 * through while it is not closed, and is closed by two good probes in a row after its hold is over.
 * Then it lets a growing share of the calls through. It is told verdicts (see the package); probing
 * is the {@link Prober}'s. Time is monotonic, but for what an operator forces.
 */
public final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final String name;
    private final Clock clock;
    private final LibraryBreaker window;
    // Verdicts are taken one at a time: a library that is told has no call in flight.
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Optional<Trouble>> latest = new ArrayDeque<>(LibraryBreaker.WINDOW);
    private volatile boolean closed = true;
    private final AtomicLong epoch = new AtomicLong();
    private volatile Instant since;
    private final Forced forced;
    private final Hold hold;
    private final SlowStart slowStart;
    private final LongSupplier monotonicNanos;
    private volatile Runnable opened = () -> {};
    private int goodProbes;

    /**
     * A closed breaker.
     *
     * @param name its name in logs and in the library's own metrics
     * @param clock for what operators are shown and force
     * @param pace how long it takes its time
     * @param monotonicNanos monotonic time in nanoseconds
     */
    public Breaker(String name, Clock clock, BreakerPace pace, LongSupplier monotonicNanos) {
        this.name = name;
        this.clock = clock;
        this.forced = new Forced(clock);
        this.hold = new Hold(pace, RandomGenerator.getDefault());
        this.slowStart = new SlowStart(pace.slowStart());
        this.monotonicNanos = monotonicNanos;
        this.since = clock.instant();
        this.window = new LibraryBreaker(name, this::changed);
    }

    /** Says what is to be done whenever it has opened; done outside of any lock. */
    public void onOpened(Runnable action) {
        opened = action;
    }

    /** Whether a call may go to the service now. */
    public Admission admit() {
        if (forced.holds()) {
            return new Admission.Barred(Trouble.MAINTENANCE);
        }
        if (forced.takeEnded()) {
            slowStart.begin(monotonicNanos.getAsLong());
        }
        // The epoch is read first: closed after that means that the epoch is at least this one.
        long current = epoch.get();
        if (!closed) {
            return new Admission.Barred(Trouble.BREAKER_OPEN);
        }
        return slowStart.admits(monotonicNanos.getAsLong())
                ? new Admission.Granted(current)
                : new Admission.Barred(Trouble.SLOW_START);
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
                // What fell over at once before is not trusted at once again.
                if (hold.isOver(monotonicNanos.getAsLong())) {
                    goodProbes++;
                    window.tell(true);
                }
            } else if (goodProbes > 0) {
                goodProbes = 0;
                window.tell(false);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is closed, leaving aside what an operator forces. */
    public boolean isClosed() {
        return closed;
    }

    /** Lets nobody through in these windows, whatever the service does; replaces earlier ones. */
    public void force(List<ForcedWindow> windows) {
        forced.set(windows);
    }

    /** Until when an operator holds it open; {@code null} when nobody does. */
    public @Nullable Instant forcedUntil() {
        return forced.until();
    }

    /** How it stands, for operators. */
    public BreakerView view() {
        @Nullable Instant until = forced.until();
        @Nullable Instant forcedSince = forced.since();
        lock.lock();
        try {
            State own = closed ? State.CLOSED : goodProbes > 0 ? State.HALF_OPEN : State.OPEN;
            Map<Trouble, Long> troubles =
                    latest.stream()
                            .flatMap(Optional::stream)
                            .collect(
                                    Collectors.groupingBy(
                                            Function.identity(), Collectors.counting()));
            boolean starting = closed && !slowStart.isOver(monotonicNanos.getAsLong());
            return new BreakerView(
                    until == null ? own : State.FORCED_OPEN,
                    until == null || forcedSince == null ? since : forcedSince,
                    troubles,
                    until,
                    starting);
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
                slowStart.begin(monotonicNanos.getAsLong());
                closed = true;
                LOG.infof("%s closes", name);
            }
            case OPEN -> {
                if (closed) {
                    long now = monotonicNanos.getAsLong();
                    hold.opened(now, !slowStart.isOver(now));
                    since = clock.instant();
                    closed = false;
                }
            }
            case HALF_OPEN -> {} // we probe anyway
        }
    }
}
