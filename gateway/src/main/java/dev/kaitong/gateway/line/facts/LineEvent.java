package dev.kaitong.gateway.line.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the bill of a line or to the account behind it.
 *
 * @param source who says so
 * @param id unique for its source
 * @param applicantId whose line
 * @param kind what happened
 * @param at when, to the microsecond
 * @param amountFen the bill, the repayment, or what is overdue, in fen; 0 for the others
 * @param daysPastDue days past due; 0 but for an overdue bill
 * @param dueOn day on which a bill is due; none without
 */
public record LineEvent(
        String source,
        String id,
        String applicantId,
        Kind kind,
        Instant at,
        long amountFen,
        int daysPastDue,
        @Nullable LocalDate dueOn) {
    /** What may happen. */
    public enum Kind {
        BILL_ISSUED,
        BILL_OVERDUE,
        REPAYMENT_MADE,
        ACCOUNT_COMPROMISED,
        ACCOUNT_RECOVERED,
        CREDENTIALS_EXPOSED,
        CREDENTIALS_RESET
    }

    /** As they happened; what happened at once, in a fixed order. */
    public static final Comparator<LineEvent> AS_THEY_HAPPENED =
            Comparator.comparing(LineEvent::at)
                    .thenComparing(LineEvent::kind)
                    .thenComparing(LineEvent::source)
                    .thenComparing(LineEvent::id);
}
