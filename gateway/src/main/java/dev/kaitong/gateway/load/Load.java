package dev.kaitong.gateway.load;

import dev.kaitong.gateway.commit.GroupCommit;
import dev.kaitong.gateway.load.rule.FlowBounds;
import dev.kaitong.gateway.load.rule.FlowLimit;
import dev.kaitong.gateway.load.rule.Ladder;
import dev.kaitong.gateway.load.rule.Level;
import dev.kaitong.gateway.load.rule.Pressure;
import dev.kaitong.gateway.load.rule.TrafficClass;
import dev.kaitong.gateway.storage.StorageWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/** What is in flight, how much may be, and which level holds; asked by every request. */
@Singleton
public class Load {
    private static final Logger LOG = Logger.getLogger(Load.class);
    private static final int LOOKS_A_STEP = 2;

    private final LoadConfig config;
    private final LevelPreset preset;
    private final GroupCommit groupCommit;
    private final StorageWatch storageWatch;
    private final Clock clock;
    private final FlowLimit flow;
    private final Ladder ladder = new Ladder();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger inFlightMost = new AtomicInteger();
    private final AtomicInteger statusInFlight = new AtomicInteger();
    private final LongAdder served = new LongAdder();
    private final LongAdder tookNanos = new LongAdder();
    private final LongAdder offered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder asked = new LongAdder();
    private final LongAdder inVain = new LongAdder();
    private volatile int limit;
    private volatile Level measured = Level.L0;
    private volatile Instant since;
    private Level told = Level.L0;
    private int looks;

    Load(
            LoadConfig config,
            LevelPreset preset,
            GroupCommit groupCommit,
            StorageWatch storageWatch,
            Clock clock,
            MeterRegistry meters) {
        this.config = config;
        this.preset = preset;
        this.groupCommit = groupCommit;
        this.storageWatch = storageWatch;
        this.clock = clock;
        this.flow = new FlowLimit(new FlowBounds(config.floor(), config.ceiling(), config.goal()));
        this.limit = flow.limit();
        this.since = clock.instant();
        Gauge.builder("kaitong.load.level", this, load -> load.level().number())
                .description("0 nothing restricted, to 4 applications refused")
                .register(meters);
        Gauge.builder("kaitong.load.limit", this, load -> load.limit)
                .description("Requests that may be in flight")
                .register(meters);
        Gauge.builder("kaitong.load.in.flight", inFlight, AtomicInteger::get)
                .description("Requests in flight")
                .register(meters);
    }

    /** Why a request is not taken. */
    enum Refusal {
        /** Too many are in flight. */
        NO_PLACE,
        /** The level refuses its class. */
        LEVEL,
        /** This process has just begun. */
        STARTING
    }

    /** Takes a request in; empty when it was. */
    Optional<Refusal> enter(TrafficClass traffic) {
        if (traffic == TrafficClass.STATUS) {
            if (statusInFlight.incrementAndGet() > config.statusMax()) {
                statusInFlight.decrementAndGet();
                return Optional.of(Refusal.NO_PLACE);
            }
            return Optional.empty();
        }
        if (level().refuses(traffic)) {
            return Optional.of(Refusal.LEVEL);
        }
        offered.increment();
        int now = inFlight.incrementAndGet();
        if (!traffic.fits(now - 1, limit)) {
            inFlight.decrementAndGet();
            refused.increment();
            return Optional.of(Refusal.NO_PLACE);
        }
        inFlightMost.accumulateAndGet(now, Math::max);
        return Optional.empty();
    }

    /** A request that was taken in is answered. */
    void leave(TrafficClass traffic, long took) {
        if (traffic == TrafficClass.STATUS) {
            statusInFlight.decrementAndGet();
            return;
        }
        inFlight.decrementAndGet();
        served.increment();
        tookNanos.add(took);
    }

    /** The services were asked about an application. */
    public void asked(boolean cameToNothing) {
        asked.increment();
        if (cameToNothing) {
            inVain.increment();
        }
    }

    /** The level that holds: the measured one, or the one that an operator wants at least. */
    public Level level() {
        return measured.or(preset.level());
    }

    /** How it stands, for operators. */
    public LoadState state() {
        return new LoadState(level(), measured, since, preset.now(), limit, inFlight.get());
    }

    /**
     * Looks at what was measured: the limit each time, the level every other time.
     *
     * @param sinceNanos time since the last look
     */
    void look(long sinceNanos) {
        limit = flow.look(served.sumThenReset(), tookNanos.sumThenReset(), sinceNanos);
        looks++;
        if (looks % LOOKS_A_STEP != 0) {
            return;
        }
        measured =
                ladder.look(
                        new Pressure(
                                offered.sumThenReset(),
                                refused.sumThenReset(),
                                inFlightMost.getAndSet(inFlight.get()),
                                limit,
                                asked.sumThenReset(),
                                inVain.sumThenReset(),
                                groupCommit.isStuck() || storageWatch.isAway()));
        Level now = level();
        if (now != told) {
            LOG.warnf("Level %s holds instead of %s", now, told);
            told = now;
            since = clock.instant();
        }
    }
}
