package dev.kaitong.risk.testing;

import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Clearance;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Fold;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.evidence.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Streams of events from a seed; few distinct times and kinds, so that ties and clashes happen. */
public final class RandomEvents {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final EventType[] COUNTED = {
        EventType.PURCHASE_AUTHORISED, EventType.LOGIN_FAILED, EventType.ACCOUNT_COMPROMISED
    };

    private final Random chance;

    public RandomEvents(long seed) {
        this.chance = new Random(seed);
    }

    /** So many events. */
    public List<Event> stream(int length) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            events.add(one());
        }
        return events;
    }

    /** Any event. */
    public Event one() {
        return switch (chance.nextInt(6)) {
            case 0 ->
                    new Event.BillIssued(
                            new Bill(
                                    at(),
                                    amount(),
                                    chance.nextBoolean() ? null : DAY.plusDays(chance.nextInt(9))));
            case 1 -> new Event.RepaymentMade(Repayment.of(at(), amount()));
            case 2 -> new Event.BillOverdue(new OverdueReport(at(), chance.nextInt(3), amount()));
            case 3 ->
                    new Event.ViolationRecorded(
                            new Violation(kind(), at(), DAY.plusDays(chance.nextInt(40))));
            case 4 ->
                    new Event.ViolationCleared(
                            new Clearance(chance.nextInt(4) == 0 ? null : kind(), at()));
            default -> new Event.Counted(COUNTED[chance.nextInt(COUNTED.length)], at());
        };
    }

    /** Folds a stream into nothing known. */
    public static Evidence folded(List<Event> events) {
        Evidence evidence = Evidence.NONE;
        for (Event event : events) {
            evidence = Fold.fold(evidence, event);
        }
        return evidence;
    }

    /** A day near those on which the violations expire. */
    public Instant aMoment() {
        return START.plus(Duration.ofHours(chance.nextInt(24 * 90)));
    }

    /** The chance of this seed, for shuffling. */
    public Random chance() {
        return chance;
    }

    private Instant at() {
        return START.plus(Duration.ofHours(chance.nextInt(60)));
    }

    private long amount() {
        return chance.nextInt(5) * 100L;
    }

    private String kind() {
        return "KIND_" + chance.nextInt(3);
    }
}
