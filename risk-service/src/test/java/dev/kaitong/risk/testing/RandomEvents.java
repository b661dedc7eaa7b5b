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
import dev.kaitong.risk.behaviour.usage.MerchantView;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Receipt;
import dev.kaitong.risk.behaviour.usage.Refund;
import dev.kaitong.risk.behaviour.usage.Transfer;
import dev.kaitong.risk.behaviour.usage.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Streams of events from a seed; few distinct times and kinds, so that ties and clashes happen. */
public final class RandomEvents {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final EventType[] COUNTED = {
        EventType.PURCHASE_CAPTURED, EventType.LOGIN_FAILED, EventType.ACCOUNT_RECOVERED
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
        return switch (chance.nextInt(11)) {
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
                            Clearance.of(chance.nextInt(4) == 0 ? null : kind(), at()));
            case 5 -> used(EventType.PURCHASE_AUTHORISED, at -> new Use.Bought(purchase(at)));
            case 6 ->
                    used(
                            EventType.GOODS_RECEIVED,
                            at -> new Use.Received(new Receipt(at, order(), chance.nextInt(61))));
            case 7 ->
                    used(
                            EventType.PURCHASE_REFUNDED,
                            at ->
                                    new Use.Refunded(
                                            new Refund(
                                                    at, order(), amount(), chance.nextBoolean())));
            case 8 ->
                    used(
                            EventType.TRANSFER_RECEIVED,
                            at -> new Use.Transferred(new Transfer(at, merchant(), amount())));
            case 9 ->
                    used(
                            EventType.LOGIN_SUCCEEDED,
                            at -> new Use.Seen(device(), "R" + chance.nextInt(20), at));
            default -> new Event.Counted(COUNTED[chance.nextInt(COUNTED.length)], at());
        };
    }

    /** A purchase at a time. */
    public Purchase purchase(Instant at) {
        long limitFen = 10_000L + chance.nextInt(3) * 5_000L;
        return new Purchase(
                at,
                order(),
                merchant(),
                chance.nextBoolean() ? "apparel" : "topup",
                chance.nextInt(60) * 100L,
                chance.nextInt(100) * 100L,
                limitFen,
                device(),
                "R" + chance.nextInt(20),
                chance.nextBoolean(),
                chance.nextBoolean(),
                chance.nextInt(Purchase.SHARERS_MAX + 1),
                chance.nextInt(5) == 0,
                new MerchantView(chance.nextInt(1_000), 0, 0, 0, chance.nextInt(1_000), 0, 7, 0));
    }

    private Event used(EventType type, Function<Instant, Use> use) {
        Instant at = at();
        return new Event.Used(type, at, use.apply(at));
    }

    private String order() {
        return "o-" + chance.nextInt(40);
    }

    private String merchant() {
        return "m-" + chance.nextInt(5);
    }

    private String device() {
        return "d-" + chance.nextInt(40);
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
