package dev.kaitong.risk.signal;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Typology;
import java.time.Instant;

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
 */
public record Signal(
        String cursor,
        String applicantId,
        Typology typology,
        int level,
        Outcome outcome,
        String eventSource,
        String eventId,
        Instant at) {}
