package dev.kaitong.acceptance.bench.flow;

import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.bench.load.LoadGenerator;
import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures both in turn, in the same minutes. */
public final class Flows {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int PER_BATCH = 200;
    private static final int BATCHES = 100;
    private static final int BATCHES_WARM = 300;
    private static final int BATCHES_AT_ONCE = 8;
    private static final int PURCHASES = 12_000;
    private static final int PURCHASES_WARM = 40_000;
    private static final int PURCHASES_AT_ONCE = 32;

    /** Connections of the plain work: what the server has left, and more than two cores can use. */
    private static final int UPDATES_AT_ONCE = 16;

    private static final int LINES = 2_000;
    private static final int REACTIONS = 100;

    private final Suite suite;
    private final LoadGenerator generator;
    private final PlainSql sql;
    private final int rounds;
    private final Consumer<String> say;

    /**
     * @param suite which has opened lines already
     * @param sqlUrl a database for the plain work, on the suite's server, with user and password
     * @param rounds how many
     */
    public Flows(
            Suite suite, LoadGenerator generator, String sqlUrl, int rounds, Consumer<String> say) {
        this.suite = suite;
        this.generator = generator;
        this.sql = new PlainSql(sqlUrl);
        this.rounds = rounds;
        this.say = say;
    }

    /**
     * What was measured in one round, a second.
     *
     * @param events events that were stored by all their owners
     * @param copied rows that COPY stored
     * @param purchases purchases that were authorised
     * @param updates simple updates
     */
    public record Rates(double events, double copied, double purchases, double updates) {}

    /** Milliseconds from the answer to an event until the line is held, for 100 lines. */
    public double[] reactions() {
        say.accept("timing how soon an event holds a line");
        return new Reactions(suite).millis(lines().subList(0, REACTIONS));
    }

    /** Measures each round, in order. */
    public List<Rates> measure() {
        sql.prepare();
        Instant start = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        Target events = new EventBatches(suite, start, PER_BATCH);
        Target purchases = new Purchases(suite, lines());
        say.accept("warming up events and purchases");
        warm(events, BATCHES_WARM, BATCHES_AT_ONCE);
        warm(purchases, PURCHASES_WARM, PURCHASES_AT_ONCE);
        sql.copyPerSecond(0, BATCHES_WARM, PER_BATCH, BATCHES_AT_ONCE, start);
        sql.updatesPerSecond(0, PURCHASES_WARM, UPDATES_AT_ONCE);
        List<Rates> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            int batch = BATCHES_WARM + i * BATCHES;
            int purchase = PURCHASES_WARM + i * PURCHASES;
            Rates rates =
                    new Rates(
                            PER_BATCH * load(events, batch, BATCHES, BATCHES_AT_ONCE),
                            sql.copyPerSecond(batch, BATCHES, PER_BATCH, BATCHES_AT_ONCE, start),
                            load(purchases, purchase, PURCHASES, PURCHASES_AT_ONCE),
                            sql.updatesPerSecond(purchase, PURCHASES, UPDATES_AT_ONCE));
            say.accept(
                    "round %d: %.0f events/s, %.0f copied/s; %.0f purchases/s, %.0f updates/s"
                            .formatted(
                                    i + 1,
                                    rates.events(),
                                    rates.copied(),
                                    rates.purchases(),
                                    rates.updates()));
            all.add(rates);
        }
        return all;
    }

    /** Code that has never run may miss its deadlines; nothing is kept of it. */
    private void warm(Target target, int count, int atOnce) {
        int gently = count / 6;
        generator.closed(target, 0, gently, 2, LONGEST);
        Load load = generator.closed(target, gently, count - gently, atOnce, LONGEST);
        say.accept("%.0f a second: %s".formatted(load.goodPerSecond(), load.words()));
    }

    private double load(Target target, int first, int count, int atOnce) {
        Load load = generator.closed(target, first, count, atOnce, LONGEST);
        if (load.bad() > 0) {
            throw new IllegalStateException(
                    "%d of %d were not taken: %s; the first: %s"
                            .formatted(
                                    load.bad(),
                                    load.sent(),
                                    load.words(),
                                    load.firstBad().orElse("")));
        }
        return load.goodPerSecond();
    }

    /** Applicants with a line, of those whom the benchmark has had decided. */
    private List<String> lines() {
        List<String> shoppers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(suite.databaseUrl(Part.GATEWAY));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT applicant_id FROM line ORDER BY applicant_id LIMIT "
                                        + LINES)) {
            while (row.next()) {
                shoppers.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("lines cannot be read: " + e.getMessage(), e);
        }
        if (shoppers.size() < LINES) {
            throw new IllegalStateException(shoppers.size() + " lines (expected: " + LINES + ")");
        }
        return shoppers;
    }
}
