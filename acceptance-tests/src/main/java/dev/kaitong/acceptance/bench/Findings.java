package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.floor.FloorDatabase;
import dev.kaitong.acceptance.bench.flow.Flows;
import dev.kaitong.acceptance.bench.machine.Quietness;
import dev.kaitong.acceptance.bench.report.Figure;
import dev.kaitong.acceptance.bench.report.Report;
import dev.kaitong.acceptance.bench.report.Target;
import dev.kaitong.local.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Everything that was measured, and what it is to reach.
 *
 * @param options how it was measured
 * @param before how quiet the machine was beforehand
 * @param server the PostgreSQL that both sides used
 * @param evaluationNanos nanoseconds of one credit evaluation
 * @param eventCosts what one more event of an applicant costs, by his history
 * @param warmStartSeconds seconds from the start on kept data until the gateway answered
 * @param idle resident megabytes of each part after the start
 * @param afterLoad the same after all the load
 * @param sides the rounds
 * @param flows what flows in beside decisions, each round
 * @param reactions milliseconds from an event until a line is held
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and only read
record Findings(
        BenchOptions options,
        Quietness before,
        FloorDatabase.Server server,
        double evaluationNanos,
        List<EventTiming.Cost> eventCosts,
        double warmStartSeconds,
        Map<Part, Double> idle,
        Map<Part, Double> afterLoad,
        Sides sides,
        List<Flows.Rates> flows,
        double[] reactions) {
    private static final Target FLOW = new Target.RatioAtLeast(0.50);
    private static final Target WHOLE_DECISIONS = new Target.RatioAtLeast(0.40);
    private static final Target EVALUATION = new Target.Below(1_000);
    private static final Target IDLE_MEMORY = new Target.Below(250);
    private static final Target WARM_START = new Target.Below(30);
    private static final Target REACTION = new Target.Below(2_000);
    private static final Target NONE = new Target.None();

    Findings {
        flows = List.copyOf(flows);
        eventCosts = List.copyOf(eventCosts);
    }

    /**
     * The rounds of both sides, each in the order in which they ran.
     *
     * @param floor of the floor
     * @param suite of the suite
     */
    record Sides(List<Round> floor, List<Round> suite) {
        Sides {
            floor = List.copyOf(floor);
            suite = List.copyOf(suite);
        }

        Stream<Round> all() {
            return Stream.concat(floor.stream(), suite.stream());
        }
    }

    Report report() {
        List<Figure> figures = new ArrayList<>();
        figures.add(both("whole decisions", "1/s", Round::decisionsPerSecond, WHOLE_DECISIONS));
        figures.add(both("latency p50 at half load", "ms", Round::p50Millis, NONE));
        figures.add(both("latency p99 at half load", "ms", Round::p99Millis, NONE));
        figures.add(both("CPU of a decision", "us", Round::microsPerDecision, NONE));
        figures.add(both("of it in PostgreSQL", "us", Round::databaseMicrosPerDecision, NONE));
        figures.add(
                both("load generator beside it", "us", Round::generatorMicrosPerDecision, NONE));
        figures.add(
                Figure.ofBoth(
                        "events, against COPY of the same rows",
                        "1/s",
                        median(Flows.Rates::events),
                        median(Flows.Rates::copied),
                        FLOW));
        figures.add(
                Figure.ofBoth(
                        "purchases, against pgbench's simple update",
                        "1/s",
                        median(Flows.Rates::purchases),
                        median(Flows.Rates::updates),
                        FLOW));
        figures.add(Figure.time("credit evaluation", "ns", evaluationNanos, EVALUATION));
        for (EventTiming.Cost cost : eventCosts) {
            figures.add(
                    Figure.time(
                            "one more event after %,d (%,d bytes stored)"
                                    .formatted(cost.history(), cost.bytes()),
                            "us",
                            cost.micros(),
                            NONE));
        }
        figures.add(Figure.time("event to hold, median", "ms", Round.median(reactions), REACTION));
        figures.add(
                Figure.time(
                        "event to hold, the slowest of %d".formatted(reactions.length),
                        "ms",
                        DoubleStream.of(reactions).max().orElse(Double.NaN),
                        REACTION));
        figures.add(Figure.time("ready after a warm start", "s", warmStartSeconds, WARM_START));
        idle.forEach((part, megabytes) ->
                figures.add(Figure.memory(part.module() + ", idle", megabytes, IDLE_MEMORY)));
        afterLoad.forEach((part, megabytes) ->
                figures.add(Figure.memory(part.module() + ", after the load", megabytes, NONE)));
        return new Report(quiet(), figures, notes());
    }

    private Figure both(String name, String unit, ToDoubleFunction<Round> figure, Target target) {
        return Figure.ofBoth(
                name,
                unit,
                Round.median(sides.suite(), figure),
                Round.median(sides.floor(), figure),
                target);
    }

    private double median(ToDoubleFunction<Flows.Rates> rate) {
        return Round.median(flows.stream().mapToDouble(rate).toArray());
    }

    private boolean quiet() {
        return before.quiet() && sides.all().allMatch(round -> round.quietness().quiet());
    }

    private List<Map.Entry<String, String>> notes() {
        List<Map.Entry<String, String>> notes = new ArrayList<>();
        notes.add(
                Map.entry(
                        "machine",
                        Runtime.getRuntime().availableProcessors()
                                + " cores, Java "
                                + Runtime.version()));
        notes.add(
                Map.entry(
                        "PostgreSQL",
                        server.version() + ", " + String.join(", ", server.durability())));
        notes.add(
                Map.entry(
                        "load",
                        options.rounds()
                                + " rounds, medians; closed loop of "
                                + options.decisions()
                                + " decisions, "
                                + options.atOnce()
                                + " at once; open loop of half as many at half the rate"));
        notes.add(Map.entry("decisions/s of the floor by round", each(sides.floor())));
        notes.add(Map.entry("decisions/s of the suite by round", each(sides.suite())));
        notes.add(Map.entry("answers of the suite", words()));
        notes.add(Map.entry("others before the start", before.words()));
        notes.add(
                Map.entry(
                        "others in the busiest round",
                        sides.all()
                                .map(Round::quietness)
                                .max(Comparator.comparingDouble(Quietness::foreignShare))
                                .map(Quietness::words)
                                .orElse("")));
        return notes;
    }

    private static String each(List<Round> rounds) {
        return rounds.stream()
                .map(round -> "%.0f".formatted(round.decisionsPerSecond()))
                .collect(Collectors.joining(", "));
    }

    private String words() {
        Map<String, Integer> words = new TreeMap<>();
        sides.suite().stream()
                .flatMap(round -> Stream.of(round.closed(), round.open()))
                .flatMap(load -> load.words().entrySet().stream())
                .forEach(word -> words.merge(word.getKey(), word.getValue(), Integer::sum));
        return words.toString();
    }
}
