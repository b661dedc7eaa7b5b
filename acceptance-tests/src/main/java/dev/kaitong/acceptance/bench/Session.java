package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.floor.Floor;
import dev.kaitong.acceptance.bench.floor.FloorDatabase;
import dev.kaitong.acceptance.bench.flow.Flows;
import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.bench.load.LoadGenerator;
import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.acceptance.bench.machine.Quietness;
import dev.kaitong.acceptance.bench.report.Report;
import dev.kaitong.local.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One run of the benchmark, from the first start to the figures; everything it starts, it stops.
 */
final class Session implements AutoCloseable {
    private static final int WARM_DECISIONS = 20_000;

    /** Costs no applicants, and takes no longer. */
    private static final int FLOOR_WARM_DECISIONS = 60_000;

    private static final int FEED_AT_ONCE = 32;
    private static final Duration FEED_LONGEST = Duration.ofMinutes(10);

    private final Path home;
    private final BenchOptions options;
    private final Consumer<String> say;
    private final Population population;
    private final BenchedSuite suite;

    Session(Path home, BenchOptions options, Consumer<String> say) throws IOException {
        this.home = home;
        this.options = options;
        this.say = say;
        this.population = Population.of(home);
        this.suite = new BenchedSuite(home, options.out());
    }

    Report measure(Quietness before) throws InterruptedException {
        say.accept("timing a credit evaluation in a JVM of its own");
        double evaluationNanos = CreditTiming.nanosAnEvaluation(home, population);
        say.accept("timing one more event of an applicant in a JVM of its own");
        List<EventTiming.Cost> eventCosts = EventTiming.costs(home);
        say.accept("starting the suite on fresh data, stopping it, starting it again");
        suite.start(true);
        suite.stop();
        double warmStartSeconds = suite.start(false);
        Map<Part, Double> idle = suite.idleMegabytes();
        say.accept("starting the floor on the same PostgreSQL");
        FloorDatabase database = suite.floorDatabase();
        FloorDatabase.Server server = database.prepare();
        try (Floor floor = Floor.start(database);
                LoadGenerator generator = new LoadGenerator()) {
            SuiteSide suiteSide = feed(generator);
            FloorSide floorSide = new FloorSide(floor);
            Measuring measuring =
                    new Measuring(
                            generator,
                            List.of(floorSide, suiteSide),
                            server.postmaster(),
                            options.atOnce());
            Findings.Sides sides = rounds(measuring, floorSide, suiteSide);
            Map<Part, Double> afterLoad = suite.idleMegabytes();
            Flows flow =
                    new Flows(
                            suite.running(), generator, database.jdbcUrl(), options.rounds(), say);
            List<Flows.Rates> flows = flow.measure();
            return new Findings(
                            options,
                            before,
                            server,
                            evaluationNanos,
                            eventCosts,
                            warmStartSeconds,
                            idle,
                            afterLoad,
                            sides,
                            flows,
                            flow.reactions())
                    .report();
        }
    }

    private SuiteSide feed(LoadGenerator generator) {
        int applicants =
                WARM_DECISIONS + options.rounds() * (options.decisions() + options.decisions() / 2);
        say.accept("signing tokens of " + applicants + " applicants");
        SuiteSide side = new SuiteSide(suite.running(), population, applicants);
        feed(generator, "profiles", side.profiles(), applicants);
        feed(generator, "credit files", side.files(), applicants);
        return side;
    }

    private void feed(LoadGenerator generator, String what, Target target, int applicants) {
        Load load = generator.closed(target, 0, applicants, FEED_AT_ONCE, FEED_LONGEST);
        say.accept("fed %d %s, %.0f a second".formatted(load.good(), what, load.goodPerSecond()));
        if (load.good() < applicants) {
            throw new IllegalStateException(
                    "of "
                            + applicants
                            + " "
                            + what
                            + " "
                            + load.good()
                            + " were taken; "
                            + load.words()
                            + "; "
                            + load.firstBad().orElse(""));
        }
    }

    private Findings.Sides rounds(Measuring measuring, FloorSide floor, SuiteSide suiteSide)
            throws InterruptedException {
        say.accept("warming both up");
        measuring.warm(floor, FLOOR_WARM_DECISIONS);
        measuring.warm(suiteSide, WARM_DECISIONS).forEach(load -> tell(suiteSide, load));
        measuring.settle();
        List<Round> floors = new ArrayList<>();
        List<Round> suites = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            floors.add(round(measuring, floor, i));
            suites.add(round(measuring, suiteSide, i));
        }
        return new Findings.Sides(floors, suites);
    }

    private Round round(Measuring measuring, Side side, int number) {
        Round round = measuring.round(side, options.decisions());
        say.accept(
                "round %d, %s: %.0f decisions/s, p99 at half load %.1f ms, %s"
                        .formatted(
                                number + 1,
                                side.name(),
                                round.decisionsPerSecond(),
                                round.p99Millis(),
                                round.quietness().words()));
        tell(side, round.closed());
        tell(side, round.open());
        return round;
    }

    private void tell(Side side, Load load) {
        if (load.bad() > 0) {
            say.accept(
                    "%s: %d of %d were no decision: %s; the first: %s"
                            .formatted(
                                    side.name(),
                                    load.bad(),
                                    load.sent(),
                                    load.words(),
                                    load.firstBad().orElse("")));
        }
    }

    @Override
    public void close() {
        suite.close();
    }
}
