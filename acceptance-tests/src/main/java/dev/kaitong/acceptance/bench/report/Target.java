package dev.kaitong.acceptance.bench.report;

import java.util.Locale;

/** What a figure is to reach. */
public sealed interface Target {
    /**
     * The suite's figure divided by the floor's is at least this.
     *
     * @param least the least ratio
     */
    record RatioAtLeast(double least) implements Target {}

    /**
     * The suite's figure is below this, in the figure's own unit.
     *
     * @param limit the first value that is too much
     */
    record Below(double limit) implements Target {}

    /** Nothing: the figure is shown for whoever wants to know. */
    record None() implements Target {}

    /** Whether a figure reached it. */
    default boolean metBy(Figure figure) {
        return switch (this) {
            case RatioAtLeast(double least) -> figure.ratio().orElse(Double.NaN) >= least;
            case Below(double limit) -> figure.suite() < limit;
            case None _ -> true;
        };
    }

    /** In words. */
    default String words() {
        return switch (this) {
            case RatioAtLeast(double least) ->
                    String.format(Locale.ROOT, "ratio at least %.2f", least);
            case Below(double limit) -> String.format(Locale.ROOT, "below %,.0f", limit);
            case None _ -> "";
        };
    }
}
