package dev.kaitong.risk.testing;

import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Repayment;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The use of a line of 10 000 yuan, told in hours from a noon; a test says one thing a line. */
public final class Line {
    /** Noon in Shanghai. */
    public static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

    private static final long LIMIT_FEN = 1_000_000;

    private final List<Event> events = new ArrayList<>();
    private long availableFen = LIMIT_FEN;
    private int orders;

    /** A time so many hours from noon. */
    public static Instant hour(double hours) {
        return NOON.plus(Duration.ofSeconds((long) (hours * 3_600)));
    }

    /** An ordinary purchase of so many fen, changed in what matters. */
    public Line buys(double hours, long amountFen, UnaryOperator<Purchase> change) {
        Instant at = hour(hours);
        Purchase plain =
                new Purchase(
                        at,
                        "o-" + orders++,
                        "m-1",
                        "apparel",
                        amountFen,
                        availableFen,
                        LIMIT_FEN,
                        "d-1",
                        "310000",
                        true,
                        false,
                        0,
                        false,
                        MerchantView.UNKNOWN);
        availableFen = Math.max(0, availableFen - amountFen);
        events.add(
                new Event.Used(
                        EventType.PURCHASE_AUTHORISED, at, new Use.Bought(change.apply(plain))));
        return this;
    }

    /** An ordinary purchase. */
    public Line buys(double hours, long amountFen) {
        return buys(hours, amountFen, purchase -> purchase);
    }

    /** A purchase at a merchant, in a category, with or without a waybill. */
    public Line buysAt(
            double hours, long amountFen, String merchantId, String category, boolean logistics) {
        return buys(
                hours,
                amountFen,
                one ->
                        new Purchase(
                                one.at(),
                                one.orderId(),
                                merchantId,
                                category,
                                one.amountFen(),
                                one.availableFen(),
                                one.limitFen(),
                                one.deviceId(),
                                one.region(),
                                logistics,
                                one.newAddress(),
                                one.sharers(),
                                one.operated(),
                                one.merchant()));
    }

    /** A purchase from a device in a region. */
    public Line buysFrom(double hours, long amountFen, String deviceId, String region) {
        return buys(
                hours,
                amountFen,
                one ->
                        new Purchase(
                                one.at(),
                                one.orderId(),
                                one.merchantId(),
                                one.category(),
                                one.amountFen(),
                                one.availableFen(),
                                one.limitFen(),
                                deviceId,
                                region,
                                one.logistics(),
                                one.newAddress(),
                                one.sharers(),
                                one.operated(),
                                one.merchant()));
    }

    /** The receipt of an order. */
    public Line receives(double hours, int order, int lagMinutes) {
        return used(
                EventType.GOODS_RECEIVED,
                hours,
                new Use.Received(new Receipt(hour(hours), "o-" + order, lagMinutes)));
    }

    /** A refund of an order. */
    public Line isRefunded(double hours, int order, long amountFen, boolean toBalance) {
        return used(
                EventType.PURCHASE_REFUNDED,
                hours,
                new Use.Refunded(new Refund(hour(hours), "o-" + order, amountFen, toBalance)));
    }

    /** Money from a merchant. */
    public Line gets(double hours, String merchantId, long amountFen) {
        return used(
                EventType.TRANSFER_RECEIVED,
                hours,
                new Use.Transferred(new Transfer(hour(hours), merchantId, amountFen)));
    }

    /** A repayment. */
    public Line repays(double hours, long amountFen, String source) {
        availableFen = Math.min(LIMIT_FEN, availableFen + amountFen);
        events.add(new Event.RepaymentMade(new Repayment(hour(hours), amountFen, source)));
        return this;
    }

    /** A bill. */
    public Line isBilled(double hours, long amountFen) {
        return isBilled(hours, amountFen, null);
    }

    /** A bill that is due on a day. */
    public Line isBilled(double hours, long amountFen, @Nullable LocalDate dueOn) {
        events.add(new Event.BillIssued(new Bill(hour(hours), amountFen, dueOn)));
        return this;
    }

    /** Something of which only the time matters. */
    public Line happens(double hours, EventType type) {
        events.add(new Event.Counted(type, hour(hours)));
        return this;
    }

    /** A login. */
    public Line logsIn(double hours, String deviceId, String region) {
        return used(EventType.LOGIN_SUCCEEDED, hours, new Use.Seen(deviceId, region, hour(hours)));
    }

    /** All that happened. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** What is known after all of it. */
    public Evidence evidence() {
        return RandomEvents.folded(events);
    }

    private Line used(EventType type, double hours, Use use) {
        events.add(new Event.Used(type, hour(hours), use));
        return this;
    }
}
