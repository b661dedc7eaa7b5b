package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.risk.behaviour.usage.Use;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** One thing that happened, with what the evidence keeps of it. */
public sealed interface Event {
    /** What happened. */
    EventType type();

    /** When it happened. */
    Instant at();

    /** A bill was issued. */
    record BillIssued(Bill bill) implements Event {
        @Override
        public EventType type() {
            return EventType.BILL_ISSUED;
        }

        @Override
        public Instant at() {
            return bill.issuedAt();
        }
    }

    /** Money was paid back. */
    record RepaymentMade(Repayment repayment) implements Event {
        @Override
        public EventType type() {
            return EventType.REPAYMENT_MADE;
        }

        @Override
        public Instant at() {
            return repayment.at();
        }
    }

    /** A bill was reported overdue. */
    record BillOverdue(OverdueReport report) implements Event {
        @Override
        public EventType type() {
            return EventType.BILL_OVERDUE;
        }

        @Override
        public Instant at() {
            return report.at();
        }
    }

    /** A violation was put on record. */
    record ViolationRecorded(Violation violation) implements Event {
        @Override
        public EventType type() {
            return EventType.VIOLATION_RECORDED;
        }

        @Override
        public Instant at() {
            return violation.recordedAt();
        }
    }

    /** Violations were taken off the record. */
    record ViolationCleared(Clearance clearance) implements Event {
        @Override
        public EventType type() {
            return EventType.VIOLATION_CLEARED;
        }

        @Override
        public Instant at() {
            return clearance.at();
        }
    }

    /** The line was used, or something came of its use. */
    record Used(EventType type, Instant at, Use use) implements Event {}

    /**
     * Something of which the evidence keeps only how often and when last; the rest of it stands in
     * the log of events.
     *
     * @param type one of the types that has no record of its own here
     * @param at when it happened
     */
    record Counted(EventType type, Instant at) implements Event {
        private static final Set<EventType> OWN_RECORD =
                EnumSet.of(
                        EventType.BILL_ISSUED,
                        EventType.REPAYMENT_MADE,
                        EventType.BILL_OVERDUE,
                        EventType.VIOLATION_RECORDED,
                        EventType.VIOLATION_CLEARED);

        public Counted {
            if (OWN_RECORD.contains(type)) {
                throw new IllegalArgumentException(
                        "type: " + type + " (expected: a type without a record of its own)");
            }
        }
    }
}
