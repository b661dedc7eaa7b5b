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

    /** Sends a closed loop of which nothing is kept, so that the compilers have done their work. */
    Load warm(Side side, int count) {
        return generator.closed(side.target(), take(side, count), count, atOnce, LONGEST);
    }

    /** One round: so many decisions in a closed loop, and half as many in an open one. */
    Round round(Side side, int decisions) {
        Look before = Look.now();
        Load closed =
                generator.closed(side.target(), take(side, decisions), decisions, atOnce, LONGEST);
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
