package dev.kaitong.acceptance.bench.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How busy a machine was between two looks, apart from what we did ourselves.
 *
 * @param foreignShare share of all its CPU time that went to others, 0 to 1
 * @param busiest the others that used most, most first
 */
public record Quietness(double foreignShare, List<Busy> busiest) {
    /** More than this, of all cores together, and a ratio would say more about the neighbours. */
    public static final double FOREIGN_SHARE_MAX = 0.05;

    private static final int NAMED_MAX = 4;
    private static final double WORTH_NAMING = 0.01;

    public Quietness {
        busiest = List.copyOf(busiest);
    }

    /**
     * Another program and its share.
     *
     * @param pid its process id
     * @param name its name
     * @param share its share of all CPU time of the machine, 0 to 1
     */
    public record Busy(long pid, String name, double share) {
        @Override
        public String toString() {
            return "%s (process %d) %s".formatted(name, pid, percent(share));
        }
    }

    /**
     * What happened between two looks.
     *
     * @param ours processes that are part of the measurement
     */
    public static Quietness between(Look before, Look after, Set<Long> ours) {
        MachineTime passed = after.machine().since(before.machine());
        double total = Math.max(1, passed.totalMicros());
        long own = after.microsOf(ours) - before.microsOf(ours);
        double foreign = Math.max(0, passed.workMicros() - own) / total;
        List<Busy> busiest =
                after.processes().values().stream()
                        .filter(process -> !ours.contains(process.pid()))
                        .map(process ->
                                new Busy(
                                        process.pid(),
                                        process.name(),
                                        (process.ownMicros() - earlier(before, process)) / total))
                        .filter(busy -> busy.share() >= WORTH_NAMING)
                        .sorted(Comparator.comparingDouble(Busy::share).reversed())
                        .limit(NAMED_MAX)
                        .toList();
        return new Quietness(foreign, busiest);
    }

    /** Whether ratios measured meanwhile mean anything. */
    public boolean quiet() {
        return foreignShare <= FOREIGN_SHARE_MAX;
    }

    /** In words, with the programs to blame. */
    public String words() {
        String share = percent(foreignShare) + " of the machine used by others";
        return busiest.isEmpty()
                ? share
                : share
                        + ": "
                        + busiest.stream().map(Busy::toString).collect(Collectors.joining(", "));
    }

    private static long earlier(Look before, ProcessTime process) {
        ProcessTime known = before.processes().get(process.pid());
        return known == null ? 0 : known.ownMicros();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
