package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.risk.behaviour.usage.Mark;
import dev.kaitong.risk.behaviour.usage.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds one event into the evidence, in time that does not depend on the history.
 *
 * <p>Only counts, latest times and the first few of a total order are kept. Each of these is a
 * function of the set of events, so every order of the same events gives the same evidence, however
 * late one of them comes and however many there are. What is bounded is the memory: beyond the
 * limits of {@link Evidence} the oldest is forgotten, in every order the same. That each event
 * counts once is the caller's to see to.
 */
public final class Fold {
    private Fold() {}

    /** The evidence with one more event, which may be late. */
    public static Evidence fold(Evidence evidence, Event event) {
        Evidence counted = counted(evidence, event);
        return switch (event) {
            case Event.BillIssued(Bill bill) ->
                    counted.withBills(Recent.with(counted.bills(), bill, Evidence.BILLS_MAX));
            case Event.RepaymentMade(Repayment repayment) -> counted.repaid(repayment);
            case Event.BillOverdue(OverdueReport report) -> marked(overdue(counted, report), event);
            case Event.ViolationRecorded(Violation violation) -> recorded(counted, violation);
            case Event.ViolationCleared(Clearance clearance) -> cleared(counted, clearance);
            case Event.Used(EventType _, Instant _, Use use) ->
                    counted.withUsage(counted.usage().with(use));
            case Event.Counted _ -> marked(counted, event);
        };
    }

    /** Of clearances of the same kind the latest reaches as far as all of them. */
    static Evidence cleared(Evidence evidence, Clearance clearance) {
        List<Clearance> others = new ArrayList<>(evidence.clearances());
        Optional<Clearance> known = others.stream().filter(clearance::sameKind).findFirst();
        known.ifPresent(others::remove);
        Clearance latest =
                known.filter(before -> before.at().isAfter(clearance.at())).orElse(clearance);
        return evidence.withClearances(Recent.with(others, latest, Evidence.VIOLATIONS_MAX));
    }

    private static Evidence counted(Evidence evidence, Event event) {
        Map<EventType, Occurrences> occurrences = new EnumMap<>(EventType.class);
        occurrences.putAll(evidence.occurrences());
        occurrences.put(event.type(), Occurrences.plus(occurrences.get(event.type()), event.at()));
        return evidence.withOccurrences(occurrences);
    }

    private static Evidence marked(Evidence evidence, Event event) {
        @Nullable Mark mark = markOf(event.type());
        return mark == null
                ? evidence
                : evidence.withUsage(evidence.usage().with(new Use.Marked(mark, event.at())));
    }

    /** What of it matters for how the line is used, if anything. */
    private static @Nullable Mark markOf(EventType type) {
        return switch (type) {
            case LOGIN_FAILED -> Mark.FAILED_LOGIN;
            case DEVICE_BOUND, DEVICE_CHANGED -> Mark.DEVICE_CHANGE;
            case CREDENTIALS_EXPOSED -> Mark.PASSWORD_LEAK;
            case CREDENTIALS_RESET -> Mark.PASSWORD_CHANGE;
            case PHONE_CHANGED -> Mark.PHONE_CHANGE;
            case INQUIRY_MADE -> Mark.INQUIRY;
            case BILL_OVERDUE -> Mark.OVERDUE;
            case ACCOUNT_COMPROMISED -> Mark.COMPROMISED;
            case ACCOUNT_RECOVERED -> Mark.RECOVERED;
            case PURCHASE_AUTHORISED,
                    PURCHASE_CAPTURED,
                    PURCHASE_CANCELLED,
                    PURCHASE_REFUNDED,
                    GOODS_RECEIVED,
                    BILL_ISSUED,
                    REPAYMENT_MADE,
                    LOGIN_SUCCEEDED,
                    TRANSFER_RECEIVED,
                    VIOLATION_RECORDED,
                    VIOLATION_CLEARED ->
                    null;
        };
    }

    private static Evidence overdue(Evidence evidence, OverdueReport report) {
        @Nullable OverdueReport last = evidence.lastOverdue();
        return last == null || report.compareTo(last) > 0
                ? evidence.withLastOverdue(report)
                : evidence;
    }

    /** Of the same violation the latest report counts: only a later clearance takes it off. */
    private static Evidence recorded(Evidence evidence, Violation violation) {
        List<Violation> others = new ArrayList<>(evidence.violations());
        Optional<Violation> known = others.stream().filter(violation::sameAs).findFirst();
        known.ifPresent(others::remove);
        Violation latest =
                known.filter(before -> before.recordedAt().isAfter(violation.recordedAt()))
                        .orElse(violation);
        return evidence.withViolations(Recent.with(others, latest, Evidence.VIOLATIONS_MAX));
    }
}
