package dev.kaitong.acceptance.bench.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param unit in what
 * @param suite measured of the suite
 * @param floor measured of the floor, when it has such a figure
 * @param target what is to be reached
 * @param needsQuiet whether neighbours on the machine would change it
 */
public record Figure(
        String name,
        String unit,
        double suite,
        Optional<Double> floor,
        Target target,
        boolean needsQuiet) {

    /** A figure that both sides have, and of which the ratio counts. */
    public static Figure ofBoth(
            String name, String unit, double suite, double floor, Target target) {
        return new Figure(name, unit, suite, Optional.of(floor), target, true);
    }

    /** A time that only the suite has. */
    public static Figure time(String name, String unit, double suite, Target target) {
        return new Figure(name, unit, suite, Optional.empty(), target, true);
    }

    /** Memory, which no neighbour changes. */
    public static Figure memory(String name, double megabytes, Target target) {
        return new Figure(name, "MB", megabytes, Optional.empty(), target, false);
    }

    /** The suite's figure divided by the floor's. */
    public OptionalDouble ratio() {
        return floor.isEmpty() || floor.get() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(suite / floor.get());
    }

    /** What is said of the target, given whether the machine was quiet. */
    public Verdict verdict(boolean quiet) {
        if (target instanceof Target.None) {
            return Verdict.NONE;
        }
        if (needsQuiet && !quiet) {
            return Verdict.WITHHELD;
        }
        return target.metBy(this) ? Verdict.MET : Verdict.MISSED;
    }
}
