package dev.kaitong.risk.event;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Clearance;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.evidence.Violation;
import dev.kaitong.risk.behaviour.usage.MerchantView;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Receipt;
import dev.kaitong.risk.behaviour.usage.Refund;
import dev.kaitong.risk.behaviour.usage.Transfer;
import dev.kaitong.risk.behaviour.usage.Use;
import dev.kaitong.risk.wire.Fen;
import dev.kaitong.risk.wire.Label;
import dev.kaitong.risk.wire.Opaque;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The {@code data} of an event on the wire, one shape for each kind of event. */
sealed interface EventData {
    /** What the evidence keeps of it. */
    default Event toEvent(EventType type, Instant at) {
        return new Event.Counted(type, at);
    }

    /** The merchant at whom it happened, if it happened at one. */
    default @Nullable String merchantId() {
        return null;
    }

    /** Where goods go, if it tells. */
    default Links links() {
        return Links.NONE;
    }

    /** The shape of a type's data. */
    static Class<? extends EventData> shape(EventType type) {
        return switch (type) {
            case PURCHASE_AUTHORISED -> Bought.class;
            case PURCHASE_CAPTURED, PURCHASE_CANCELLED -> Order.class;
            case PURCHASE_REFUNDED -> Refunded.class;
            case GOODS_RECEIVED -> Received.class;
            case BILL_ISSUED -> Statement.class;
            case BILL_OVERDUE -> Overdue.class;
            case REPAYMENT_MADE -> Repaid.class;
            case LOGIN_SUCCEEDED, LOGIN_FAILED -> Login.class;
            case DEVICE_BOUND, DEVICE_CHANGED -> Device.class;
            case INQUIRY_MADE -> Inquiry.class;
            case TRANSFER_RECEIVED -> Transferred.class;
            case VIOLATION_RECORDED -> Recorded.class;
            case VIOLATION_CLEARED -> Cleared.class;
            case CREDENTIALS_EXPOSED,
                    CREDENTIALS_RESET,
                    PHONE_CHANGED,
                    ACCOUNT_COMPROMISED,
                    ACCOUNT_RECOVERED ->
                    Nothing.class;
        };
    }

    /**
     * A purchase and the line it was made on; {@code logistics}: whether a waybill exists; {@code
     * addressId}, {@code phoneId}: where the goods go, as opaque ids.
     */
    record Bought(
            @NotNull @Label String orderId,
            @NotNull @Label String merchantId,
            @NotNull @Label String category,
            @Fen Long amountFen,
            @Fen Long availableFen,
            @Fen Long limitFen,
            @NotNull @Label String deviceId,
            @NotNull @Label String region,
            @NotNull Boolean logistics,
            @NotNull Boolean newAddress,
            @Nullable @Opaque String addressId,
            @Nullable @Opaque String phoneId)
            implements EventData {
        @Override
        public Links links() {
            return new Links(addressId, phoneId);
        }

        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.Used(
                    type,
                    at,
                    new Use.Bought(
                            new Purchase(
                                    at,
                                    orderId,
                                    merchantId,
                                    category,
                                    amountFen,
                                    availableFen,
                                    limitFen,
                                    deviceId,
                                    region,
                                    logistics,
                                    newAddress,
                                    0,
                                    false,
                                    MerchantView.UNKNOWN)));
        }
    }

    /** An order that went on or did not. */
    record Order(@NotNull @Label String orderId) implements EventData {}

    /** Money given back for an order; {@code toBalance}: to another place than it came from. */
    record Refunded(
            @NotNull @Label String orderId,
            @NotNull @Label String merchantId,
            @Fen Long amountFen,
            @NotNull Boolean toBalance)
            implements EventData {
        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.Used(
                    type, at, new Use.Refunded(new Refund(at, orderId, amountFen, toBalance)));
        }
    }

    /** Receipt of the goods was confirmed, so many minutes after the purchase. */
    record Received(
            @NotNull @Label String orderId,
            @NotNull @Label String merchantId,
            @NotNull @Min(0) @Max(MINUTES_MAX) Long lagMinutes,
            @NotNull Boolean logistics)
            implements EventData {
        /** About a hundred years. */
        private static final long MINUTES_MAX = 52_560_000;

        @Override
        public Event toEvent(EventType type, Instant at) {
            return lagMinutes > Receipt.INSTANT_MINUTES
                    ? new Event.Counted(type, at)
                    : new Event.Used(
                            type,
                            at,
                            new Use.Received(new Receipt(at, orderId, lagMinutes.intValue())));
        }
    }

    /** A bill of the line. */
    record Statement(@Fen Long amountFen, @Nullable LocalDate dueOn) implements EventData {
        public Statement {
            if (dueOn != null) {
                Era.day("dueOn", dueOn);
            }
        }

        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.BillIssued(new Bill(at, amountFen, dueOn));
        }
    }

    /** A bill that was not paid in time. */
    record Overdue(
            @NotNull @Min(0) @Max(OverdueReport.DAYS_MAX) Integer daysPastDue, @Fen Long amountFen)
            implements EventData {
        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.BillOverdue(new OverdueReport(at, daysPastDue, amountFen));
        }
    }

    /** Money paid back, where it came from, and which share of the bill it is if anybody said. */
    record Repaid(
            @Fen Long amountFen,
            @NotNull @Label String source,
            @Nullable @Min(0) @Max(RATIO_MAX) Double billRatio)
            implements EventData {
        private static final long RATIO_MAX = 1_000_000;

        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.RepaymentMade(new Repayment(at, amountFen, source));
        }
    }

    /** Somebody came in, or tried to. */
    record Login(@NotNull @Label String deviceId, @NotNull @Label String region)
            implements EventData {
        @Override
        public Event toEvent(EventType type, Instant at) {
            return type == EventType.LOGIN_SUCCEEDED
                    ? new Event.Used(type, at, new Use.Seen(deviceId, region, at))
                    : new Event.Counted(type, at);
        }
    }

    /** A device that the account is now used from. */
    record Device(@NotNull @Label String deviceId) implements EventData {}

    /** A lender asked about the applicant. */
    record Inquiry(@Nullable @Label String lender) implements EventData {}

    /** Money that came from a merchant. */
    record Transferred(@NotNull @Label String merchantId, @Fen Long amountFen)
            implements EventData {
        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.Used(
                    type, at, new Use.Transferred(new Transfer(at, merchantId, amountFen)));
        }
    }

    /** A violation, which no longer counts from a day on. */
    record Recorded(@NotNull @Label String kind, LocalDate expiresOn) implements EventData {
        public Recorded {
            Era.day("expiresOn", Checks.present("expiresOn", expiresOn));
        }

        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.ViolationRecorded(new Violation(kind, at, expiresOn));
        }
    }

    /**
     * Violations of a kind are taken back, or purchases are proven; of every kind when none is
     * named, and of every order when none is.
     */
    record Cleared(@Nullable @Label String kind, @Nullable @Label String orderId)
            implements EventData {
        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.ViolationCleared(new Clearance(kind, at, orderId));
        }
    }

    /** The type says it all. */
    record Nothing() implements EventData {}
}
