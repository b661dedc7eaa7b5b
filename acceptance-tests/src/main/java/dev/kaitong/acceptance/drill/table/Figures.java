package dev.kaitong.acceptance.drill.table;

import dev.kaitong.acceptance.bench.load.Latencies;
import dev.kaitong.acceptance.drill.law.Breach;
import dev.kaitong.acceptance.drill.law.Law;
import dev.kaitong.acceptance.drill.scene.Outcome;
import dev.kaitong.acceptance.drill.scene.Overload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the figures R1 to R22 of what was tried. */
final class Figures {
    static final String NOT_RUN = "not run in this drill";
    private static final String ELSEWHERE = "not part of the drill";
    private static final double R5_MILLIS = 950;
    private static final double R11_SECONDS = 3;
    private static final double R12_SECONDS = 600;

    private final List<Outcome> outcomes;
    private final Optional<Overload.Result> overload;

    Figures(List<Outcome> outcomes, Optional<Overload.Result> overload) {
        this.outcomes = outcomes;
        this.overload = overload;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(OverloadFigures.goodput(overload));
        figures.add(OverloadFigures.priority(overload));
        figures.add(refusing());
        figures.addAll(OverloadFigures.timeToRefuse(overload));
        figures.add(survived());
        figures.add(slowest());
        figures.add(none("R6", "refusals caused by an outage", Law.NO_FALSE_REFUSAL));
        figures.add(none("R7", "approvals with anything unknown", Law.NO_BLIND_APPROVAL));
        figures.add(none("R8", "acknowledged and lost", Law.NOTHING_LOST));
        figures.add(none("R9", "more than one effect for a key", Law.NOTHING_TWICE));
        figures.add(none("R10", "effects that the client can never learn of", Law.OUTCOME_LEARNED));
        figures.add(healing("R11", "healthy, closed, good answer; with traffic", true));
        figures.add(healing("R11", "the same without traffic", false));
        figures.add(tickets());
        figures.add(Figure.notMeasured("R14", "hostile inputs", "0 of 1 000 000", ELSEWHERE));
        figures.add(Figure.notMeasured("R15", "mutation score", ">= 95 %", ELSEWHERE));
        figures.add(Figure.notMeasured("R16", "authorisation matrix", "100 %", ELSEWHERE));
        figures.add(Figure.notMeasured("R17", "personal data found again", "0", ELSEWHERE));
        figures.add(Figure.notMeasured("R18", "edits of the log found", "200 of 200", ELSEWHERE));
        figures.add(Figure.notMeasured("R21", "60-minute soak", "no slope", NOT_RUN));
        figures.add(rolling());
        return figures;
    }

    private Figure refusing() {
        long refusals =
                outcomes.stream().mapToLong(outcome -> outcome.refusalMillis().size()).sum()
                        + overload.map(Overload.Result::refusals).orElse(0);
        long bad = count(Law.REFUSALS_SAY_WHEN);
        String name = "refusals and tickets with a valid Retry-After";
        return outcomes.isEmpty() && overload.isEmpty()
                ? Figure.notMeasured("R3", name, "100 %", NOT_RUN)
                : Figure.of("R3", name, "100 %", bad + " bad, " + refusals + " refusals", bad == 0);
    }

    private Figure survived() {
        long survived =
                outcomes.stream()
                        .filter(outcome -> outcome.broken().stream().allMatch(Law::isTiming))
                        .count();
        return outcomes.isEmpty()
                ? Figure.notMeasured("R4", "faults survived", "all", NOT_RUN)
                : Figure.of(
                        "R4",
                        "faults survived, all laws but those of time",
                        "all",
                        survived + " of " + outcomes.size(),
                        survived == outcomes.size());
    }

    private Figure slowest() {
        String name = "p99 of a decision, the slowest fault";
        return outcomes.stream()
                .filter(outcome -> !Double.isNaN(outcome.p99Millis()))
                .max(Comparator.comparingDouble(Outcome::p99Millis))
                .map(worst ->
                        Figure.of(
                                "R5",
                                name,
                                "<= 950 ms",
                                "%.0f ms (%s); over in %d of %d"
                                        .formatted(
                                                worst.p99Millis(),
                                                worst.name(),
                                                outcomes.stream()
                                                        .filter(one -> one.p99Millis() > R5_MILLIS)
                                                        .count(),
                                                outcomes.size()),
                                worst.p99Millis() <= R5_MILLIS))
                .orElse(Figure.notMeasured("R5", name, "<= 950 ms", NOT_RUN));
    }

    private Figure none(String id, String name, Law law) {
        return outcomes.isEmpty()
                ? Figure.notMeasured(id, name, "0", NOT_RUN)
                : Figure.of(id, name, "0", Long.toString(count(law)), count(law) == 0);
    }

    private Figure healing(String id, String name, boolean traffic) {
        List<Outcome> there =
                outcomes.stream().filter(outcome -> outcome.traffic() == traffic).toList();
        if (there.isEmpty()) {
            return Figure.notMeasured(id, name, "p95 <= 3 s", NOT_RUN);
        }
        double p95 =
                Latencies.of(
                                        there.stream()
                                                .mapToLong(one ->
                                                        (long)
                                                                (one.healedSeconds().orElse(3_600)
                                                                        * 1e9))
                                                .toArray())
                                .percentileMillis(95)
                        / 1_000;
        return Figure.of(
                id,
                name + ", of " + there.size(),
                "p95 <= 3 s",
                p95 >= 3_600 ? "never" : "p95 %.2f s".formatted(p95),
                p95 <= R11_SECONDS);
    }

    private Figure tickets() {
        String name = "tickets of a 10-minute outage all final";
        return outcomes.stream()
                .filter(outcome -> outcome.name().equals("outage.long"))
                .findFirst()
                .map(outcome ->
                        Figure.of(
                                "R12",
                                name,
                                "within 10 minutes",
                                "%.0f s".formatted(outcome.ticketSeconds()),
                                !outcome.broken().contains(Law.TICKETS_END)
                                        && outcome.ticketSeconds() <= R12_SECONDS))
                .orElse(Figure.notMeasured("R12", name, "within 10 minutes", NOT_RUN));
    }

    private Figure rolling() {
        String name = "rolling restart under load: failed after a same-key retry";
        return outcomes.stream()
                .filter(outcome -> outcome.name().equals("rolling"))
                .findFirst()
                .map(outcome ->
                        Figure.of(
                                "R22",
                                name,
                                "0",
                                Long.toString(
                                        outcome.breaches().stream()
                                                .filter(one -> one.law() == Law.OUTCOME_LEARNED)
                                                .count()),
                                !outcome.broken().contains(Law.OUTCOME_LEARNED)))
                .orElse(Figure.notMeasured("R22", name, "0", NOT_RUN));
    }

    private long count(Law law) {
        return Stream.concat(
                        outcomes.stream().flatMap(outcome -> outcome.breaches().stream()),
                        overload.stream().flatMap(result -> result.breaches().stream()))
                .map(Breach::law)
                .filter(broken -> broken == law)
                .count();
    }
}
