package dev.kaitong.risk.signal;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.Typology;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of where an applicant stands.
 *
 * @param cursor where to read on; opaque
 * @param applicantId whose
 * @param typology what changed its band
 * @param level its level now, 0 to 100
 * @param outcome the verdict now
 * @param eventSource source of the event that changed it
 * @param eventId id of the event that changed it
 * @param at when it was raised
 * @param until the first calendar day (Asia/Shanghai) on which it decides nothing any more, if
 *     nothing else happens; none when it decides nothing
 * @param reasons why, as in an assessment, for this typology alone; most important first
 */
public record Signal(
        String cursor,
        String applicantId,
        Typology typology,
        int level,
        Outcome outcome,
        String eventSource,
        String eventId,
        Instant at,
        @Nullable LocalDate until,
        List<Reason> reasons) {
    public Signal {
        reasons = List.copyOf(reasons);
    }
}
