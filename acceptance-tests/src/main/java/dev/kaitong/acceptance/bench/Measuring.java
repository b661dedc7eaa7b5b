package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.bench.load.LoadGenerator;
import dev.kaitong.acceptance.bench.machine.Look;
import dev.kaitong.acceptance.bench.machine.Quietness;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads the sides in turn. Numbers of requests run on from one load to the next, as an applicant
 * can be decided once only.
 */
final class Measuring {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration SETTLE_LONGEST = Duration.ofSeconds(30);
    private static final Duration SETTLE_LOOK = Duration.ofSeconds(1);
    private static final double SETTLED_SHARE = 0.05;
    private static final int GENTLY_AT_ONCE = 8;

    private final LoadGenerator generator;
    private final List<Side> sides;
    private final long postmaster;
    private final int atOnce;
    private final Map<Side, Integer> asked = new HashMap<>();

    /**
     * Measures sides.
     *
     * @param postmaster process id of the PostgreSQL server that all sides use
     * @param atOnce requests in flight in a closed loop
     */
    Measuring(LoadGenerator generator, List<Side> sides, long postmaster, int atOnce) {
        this.generator = generator;
        this.sides = List.copyOf(sides);
        this.postmaster = postmaster;
        this.atOnce = atOnce;
    }

    /**
     * Sends closed loops of which nothing is kept, so that the compilers have done their work:
     * first a few at once, as code that has never run is slow enough to miss its deadlines.
     */
    List<Load> warm(Side side, int count) {
        int gently = count / 6;
        return List.of(
                closed(side, gently, Math.min(atOnce, GENTLY_AT_ONCE)),
                closed(side, count - gently, atOnce));
    }

    /**
     * Waits until all sides and the database have done what was left to do, such as following the
     * evidence that was fed; half a minute at most.
     */
    void settle() throws InterruptedException {
        long end = System.nanoTime() + SETTLE_LONGEST.toNanos();
        Look before = Look.now();
        boolean settled = false;
        while (!settled && System.nanoTime() < end) {
            Thread.sleep(SETTLE_LOOK);
            Look now = Look.now();
            Set<Long> ours = ours(now);
            long work = now.microsOf(ours) - before.microsOf(ours);
            settled = work < SETTLED_SHARE * now.machine().since(before.machine()).totalMicros();
            before = now;
        }
    }

    private Load closed(Side side, int count, int most) {
        return generator.closed(side.target(), take(side, count), count, most, LONGEST);
    }

    /** One round: so many decisions in a closed loop, and half as many in an open one. */
    Round round(Side side, int decisions) {
        Look before = Look.now();
        Load closed = closed(side, decisions, atOnce);
        Look between = Look.now();
        int half = decisions / 2;
        Load open =
                generator.open(
                        side.target(),
                        take(side, half),
                        half,
                        Math.max(1, closed.goodPerSecond() / 2),
                        LONGEST);
        Look after = Look.now();
        return new Round(
                closed,
                open,
                between.microsOf(side.pids()) - before.microsOf(side.pids()),
                between.microsOfTree(postmaster) - before.microsOfTree(postmaster),
                between.microsOf(ourselves()) - before.microsOf(ourselves()),
                Quietness.between(before, after, ours(after)));
    }

    /** Every process that belongs to the measurement. */
    private Set<Long> ours(Look look) {
        Set<Long> ours = new HashSet<>(ourselves());
        sides.forEach(side -> ours.addAll(side.pids()));
        ours.add(postmaster);
        ours.addAll(look.childrenOf(postmaster));
        return ours;
    }

    private int take(Side side, int count) {
        int first = asked.getOrDefault(side, 0);
        asked.put(side, first + count);
        return first;
    }

    private static Collection<Long> ourselves() {
        return Set.of(ProcessHandle.current().pid());
    }
}
