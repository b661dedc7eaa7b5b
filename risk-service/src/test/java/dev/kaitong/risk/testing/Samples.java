package dev.kaitong.risk.testing;

import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.evidence.Violation;
import dev.kaitong.risk.behaviour.rule.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence in a line. */
public final class Samples {
    /** Rules with round thresholds. */
    public static final Rules RULES = new Rules("test-1", 40, 60, 80, 100, 10);

    private Samples() {}

    /** Evidence of somebody with these violations on record. */
    public static Evidence violations(Violation... violations) {
        List<Event> events = new ArrayList<>();
        for (Violation violation : violations) {
            events.add(new Event.ViolationRecorded(violation));
        }
        return RandomEvents.folded(events);
    }

    /** A violation. */
    public static Violation violation(String kind, String recordedAt, String expiresOn) {
        return new Violation(kind, Instant.parse(recordedAt), LocalDate.parse(expiresOn));
    }

    /** A bill. */
    public static Event bill(String issuedAt, long amountFen, @Nullable String dueOn) {
        return new Event.BillIssued(
                new Bill(
                        Instant.parse(issuedAt),
                        amountFen,
                        dueOn == null ? null : LocalDate.parse(dueOn)));
    }

    /** A repayment. */
    public static Event repayment(String at, long amountFen) {
        return new Event.RepaymentMade(Repayment.of(Instant.parse(at), amountFen));
    }
}
