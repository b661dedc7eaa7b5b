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
import dev.kaitong.risk.wire.Fen;
import dev.kaitong.risk.wire.Label;
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

    /** The shape of a type's data. */
    static Class<? extends EventData> shape(EventType type) {
        return switch (type) {
            case PURCHASE_AUTHORISED -> Purchase.class;
            case PURCHASE_CAPTURED, PURCHASE_CANCELLED -> Order.class;
            case PURCHASE_REFUNDED -> Refund.class;
            case GOODS_RECEIVED -> Receipt.class;
            case BILL_ISSUED -> Statement.class;
            case BILL_OVERDUE -> Overdue.class;
            case REPAYMENT_MADE -> Repaid.class;
            case LOGIN_SUCCEEDED, LOGIN_FAILED -> Login.class;
            case DEVICE_BOUND, DEVICE_CHANGED -> Device.class;
            case INQUIRY_MADE -> Inquiry.class;
            case TRANSFER_RECEIVED -> Transfer.class;
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

    /** A purchase and the line it was made on; {@code logistics}: whether a waybill exists. */
    record Purchase(
            @NotNull @Label String orderId,
            @NotNull @Label String merchantId,
            @NotNull @Label String category,
            @Fen Long amountFen,
            @Fen Long availableFen,
            @Fen Long limitFen,
            @NotNull @Label String deviceId,
            @NotNull @Label String region,
            @NotNull Boolean logistics,
            @NotNull Boolean newAddress)
            implements EventData {}

    /** An order that went on or did not. */
    record Order(@NotNull @Label String orderId) implements EventData {}

    /** Money given back for an order; {@code toBalance}: to another place than it came from. */
    record Refund(
            @NotNull @Label String orderId,
            @NotNull @Label String merchantId,
            @Fen Long amountFen,
            @NotNull Boolean toBalance)
            implements EventData {}

    /** Receipt of the goods was confirmed, so many minutes after the purchase. */
    record Receipt(
            @NotNull @Label String orderId,
            @NotNull @Label String merchantId,
            @NotNull @Min(0) @Max(MINUTES_MAX) Long lagMinutes,
            @NotNull Boolean logistics)
            implements EventData {
        /** About a hundred years. */
        private static final long MINUTES_MAX = 52_560_000;
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
            implements EventData {}

    /** A device that the account is now used from. */
    record Device(@NotNull @Label String deviceId) implements EventData {}

    /** A lender asked about the applicant. */
    record Inquiry(@Nullable @Label String lender) implements EventData {}

    /** Money that came from a merchant. */
    record Transfer(@NotNull @Label String merchantId, @Fen Long amountFen) implements EventData {}

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

    /** Violations of a kind are taken back, of every kind when none is named. */
    record Cleared(@Nullable @Label String kind) implements EventData {
        @Override
        public Event toEvent(EventType type, Instant at) {
            return new Event.ViolationCleared(new Clearance(kind, at));
        }
    }

    /** The type says it all. */
    record Nothing() implements EventData {}
}
