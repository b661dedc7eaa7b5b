package dev.kaitong.acceptance.drill.table;

import dev.kaitong.acceptance.drill.scene.Overload;
import dev.kaitong.acceptance.drill.scene.Priority;
import java.util.List;
import java.util.Optional;

/** Figures of more applications than can be decided. */
final class OverloadFigures {
    private static final String AT = "final decisions in time at ";
    private static final double TWICE = 0.9;
    private static final double FIVE = 0.8;
    private static final double AFTERWARDS = 0.95;
    private static final double REFUSAL_MILLIS = 100;
    private static final double P1 = 0.994;
    private static final String P1_TARGET = ">= 99.4 %";

    private OverloadFigures() {}

    static List<Figure> goodput(Optional<Overload.Result> overload) {
        if (overload.isEmpty()) {
            return List.of(
                    Figure.notMeasured(
                            "R1", AT + "2x and 5x", ">= 90 %, >= 80 %", Figures.NOT_RUN));
        }
        Overload.Result result = overload.get();
        return List.of(
                share(
                        AT + "2x of %.0f/s".formatted(result.peakPerSecond()),
                        "of the peak",
                        result.atTwice(),
                        TWICE),
                share(AT + "5x", "of the peak", result.atFive(), FIVE),
                share("10 s later, at 0.8x", "of what is sent", result.afterwards(), AFTERWARDS));
    }

    static Figure priority(Optional<Overload.Result> overload) {
        if (overload.isEmpty()) {
            return Figure.notMeasured(
                    "R2", "P1 success under 5x of P3 and P4", P1_TARGET, Figures.NOT_RUN);
        }
        Priority.Result result = overload.get().priority();
        return Figure.of(
                "R2",
                ("P1 success (%d small purchases) beside 5x the peak (%.0f/s) of P3"
                                + " (pre-checks) and 1x more of P4 (reports: only 404 yet)")
                        .formatted(result.purchases(), result.peakPerSecond()),
                P1_TARGET,
                "%.2f %%, %d of %d; p99 %.0f ms; of the others %.0f %% sent away"
                        .formatted(
                                result.share() * 100,
                                result.good(),
                                result.purchases(),
                                result.p99Millis(),
                                result.sentAway() * 100),
                result.share() >= P1);
    }

    static List<Figure> timeToRefuse(Optional<Overload.Result> overload) {
        String name = "time to refuse p99";
        if (overload.isEmpty() || overload.get().refusals() == 0) {
            return List.of(
                    Figure.notMeasured(
                            "R3",
                            name,
                            "<= 100 ms",
                            overload.isEmpty() ? Figures.NOT_RUN : "nothing was refused"));
        }
        Overload.Result result = overload.get();
        return List.of(
                Figure.of(
                        "R3",
                        name + ", of " + result.refusals(),
                        "<= 100 ms",
                        "%.0f ms".formatted(result.refusalP99Millis()),
                        result.refusalP99Millis() <= REFUSAL_MILLIS));
    }

    private static Figure share(String name, String of, double measured, double least) {
        return Figure.of(
                "R1",
                name,
                ">= %.0f %% ".formatted(least * 100) + of,
                "%.0f %%".formatted(measured * 100),
                measured >= least);
    }
}
