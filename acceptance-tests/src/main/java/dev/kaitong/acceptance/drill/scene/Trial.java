package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.law.AnswerLaws;
import dev.kaitong.acceptance.drill.law.Breach;
import dev.kaitong.acceptance.drill.law.Law;
import dev.kaitong.acceptance.drill.law.StoredLaws;
import dev.kaitong.acceptance.drill.law.StoredRows;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Round;
import dev.kaitong.acceptance.drill.proxy.FaultProxy;
import dev.kaitong.local.Part;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** One trouble under load, from the first applicant to the last law. */
final class Trial {
    private static final Duration LEAD = Duration.ofMillis(300);
    private static final Duration IN_FLIGHT = Duration.ofMillis(800);
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(20);

    /** The longest hold and the slow start after it, and as much again. */
    private static final Duration RESTS_WITHIN = Duration.ofSeconds(40);

    private static final double DEADLINE_AND_150_MILLIS = 950;

    private final Stage stage;
    private final Trouble trouble;
    private final Pace pace;
    private final String name;
    private final List<Breach> breaches = new ArrayList<>();

    Trial(Stage stage, Trouble trouble, Pace pace, String name) {
        this.stage = stage;
        this.trouble = trouble;
        this.pace = pace;
        this.name = name;
    }

    Outcome run() throws Exception {
        stage.mark(trouble.name() + " as " + name);
        List<Entry> entries = stage.ledger().entries(name, pace.requests());
        Canaries canaries = new Canaries(stage, name);
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(canaries.entries());
        stage.feed(all);
        Map<Part, Long> alive = pids();
        Round round = stage.round(entries);
        OptionalDouble healed;
        try (StatusPage status = new StatusPage(stage.suite())) {
            // A service that falls over again within its slow start is held for longer, rightly;
            // what
            // is timed here is one trouble, not the echo of the one before.
            if (!status.awaitRest(RESTS_WITHIN)) {
                breach(Law.TRIED, "it did not begin at rest");
            }
            CompletableFuture<?> load =
                    CompletableFuture.supplyAsync(
                            () -> stage.open(round, entries.size(), pace.perSecond()));
            TimeUnit.MILLISECONDS.sleep(LEAD.toMillis());
            during(status);
            if (!pace.traffic()) {
                join(load);
            }
            trouble.end().on(stage);
            healed = heal(status, canaries);
            join(load);
        }
        new Settling(stage).settle(all);
        double ticketSeconds = tickets();
        stayedAlive(alive);
        double p99 = FirstAnswers.p99Millis(entries);
        judge(all, p99);
        return new Outcome(
                trouble.name(),
                entries.size(),
                FirstAnswers.counted(entries),
                p99,
                healed,
                pace.traffic(),
                ticketSeconds,
                FirstAnswers.refusalMillis(entries),
                breaches);
    }

    private void during(StatusPage status) throws Exception {
        long end = System.nanoTime() + pace.trouble().toNanos();
        trouble.begin().on(stage);
        if (trouble.service().isEmpty()) {
            rest(end);
            return;
        }
        Part service = trouble.service().get();
        if (!trouble.counts()) {
            rest(end);
            String state = status.breaker(service);
            if (!state.equals("CLOSED")) {
                breach(Law.OUR_FAULT_IS_OURS, "the breaker of " + service + " is " + state);
            }
            return;
        }
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (!status.await(service, state -> !state.isEmpty() && !state.equals("CLOSED"), left)) {
            breach(Law.BREAKER_OPENS, "the breaker of " + service + " is closed still");
            return;
        }
        TimeUnit.MILLISECONDS.sleep(IN_FLIGHT.toMillis());
        FaultProxy proxy = stage.proxy(service);
        proxy.forgetAsked();
        rest(Math.max(end, System.nanoTime() + IN_FLIGHT.toNanos()));
        int asked = proxy.asked();
        if (asked > 0 && status.breaker(service).equals("OPEN")) {
            breach(Law.LEFT_ALONE, asked + " requests reached " + service);
        }
    }

    /** Seconds from a healthy service to a good answer. */
    private OptionalDouble heal(StatusPage status, Canaries canaries) {
        long healthy = System.nanoTime();
        boolean closed =
                trouble.service().map(List::of).orElse(Stage.services()).stream()
                        .allMatch(part -> status.await(part, "CLOSED"::equals, CLOSES_WITHIN));
        if (!closed) {
            breach(Law.HEALS, "the breaker was not closed " + CLOSES_WITHIN.toSeconds() + " s on");
            return OptionalDouble.empty();
        }
        if (!canaries.good()) {
            breach(Law.HEALS, "no good answer: " + canaries.last());
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((System.nanoTime() - healthy) / 1e9);
    }

    private double tickets() throws SQLException, InterruptedException {
        long started = System.nanoTime();
        String url = stage.suite().databaseUrl(Part.GATEWAY);
        int pending = StoredRows.pending(url, name);
        while (pending > 0 && System.nanoTime() - started < pace.ticketsWithin().toNanos()) {
            TimeUnit.MILLISECONDS.sleep(100);
            pending = StoredRows.pending(url, name);
        }
        if (pending > 0) {
            breach(
                    Law.TICKETS_END,
                    pending + " wait still after " + pace.ticketsWithin().toSeconds() + " s");
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private void judge(List<Entry> all, double p99) throws SQLException {
        breaches.addAll(AnswerLaws.breaches(all));
        breaches.addAll(
                StoredLaws.breaches(
                        all, StoredRows.read(stage.suite().databaseUrl(Part.GATEWAY), name)));
        breaches.addAll(new Reading(stage.suite(), all).breaches(stage));
        if (p99 > DEADLINE_AND_150_MILLIS) {
            breach(Law.IN_TIME, "p99 %.0f ms".formatted(p99));
        }
    }

    private void stayedAlive(Map<Part, Long> before) {
        pids().forEach((part, pid) -> {
            if (!trouble.kills().contains(part) && !pid.equals(before.get(part))) {
                breach(Law.STAYS_ALIVE, part + " died");
            }
        });
    }

    private Map<Part, Long> pids() {
        Map<Part, Long> pids = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            pids.put(part, stage.suite().pid(part));
        }
        return pids;
    }

    private void breach(Law law, String what) {
        breaches.add(new Breach(law, what));
    }

    private static void rest(long until) throws InterruptedException {
        long nanos = until - System.nanoTime();
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }

    private static void join(CompletableFuture<?> load) throws ExecutionException {
        try {
            load.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
